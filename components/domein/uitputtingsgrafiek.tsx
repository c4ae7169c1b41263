import { clsx } from "clsx";
import { scaleBand, type ScaleLinear, scaleLinear } from "d3-scale";
import { useId } from "react";

import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import type { Maand } from "@/lib/domein/datum";
import { type Centen, grootste, NUL, plus, som } from "@/lib/domein/geld";
import { formatMaand, formatMaandKort } from "@/lib/format";

import { Bedrag } from "./bedrag";
import { Patronen } from "./patronen";

export type Maanduitputting = Readonly<{ maand: Maand; besteed: Centen; gereserveerd: Centen }>;

type UitputtingsgrafiekProps = Readonly<{
  /** Heading of the chart and caption of its table: "Uitgaven per maand in 2026". */
  titel: string;
  maanden: readonly Maanduitputting[];
}>;

const HOOGTE = 200;
const BOVEN = 12;
const ASBREEDTE = 64;
const GRONDLIJN = HOOGTE - 28;
const EUROS = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR", maximumFractionDigits: 0 });

const totaal = (maand: Maanduitputting): Centen => plus(maand.besteed, maand.gereserveerd);

type Hoogteschaal = ScaleLinear<number, number>;

function hoogteschaal(maanden: readonly Maanduitputting[]): Hoogteschaal {
  const hoogste = maanden.map(totaal).reduce(grootste, NUL);
  return scaleLinear([0, Math.max(1, Number(hoogste) / 100)], [GRONDLIJN, BOVEN]).nice(4);
}

function As({ y }: Readonly<{ y: Hoogteschaal }>) {
  return (
    <svg width={ASBREEDTE} height={HOOGTE} aria-hidden="true" focusable="false" className="block shrink-0">
      {y.ticks(4).map((waarde) => (
        <text key={waarde} x={ASBREEDTE - 8} y={y(waarde) + 4} fontSize="12" textAnchor="end" className="tabular fill-muted">
          {EUROS.format(waarde)}
        </text>
      ))}
    </svg>
  );
}

/** Across in percent and down in pixels: the chart follows the width of the page while its letters keep their size. */
function Grafiek({ titel, maanden, y }: UitputtingsgrafiekProps & Readonly<{ y: Hoogteschaal }>) {
  const id = useId();
  const x = scaleBand(maanden.map(({ maand }) => maand), [0, 100]).paddingInner(0.35).paddingOuter(0.2);
  const top = (bedrag: Centen): number => y(Number(bedrag) / 100);
  return (
    <svg width="100%" height={HOOGTE} role="img" aria-label={`${titel}. De getallen staan in de tabel eronder.`} className="block overflow-visible">
      <Patronen id={id} />
      {y.ticks(4).map((waarde) => (
        <line key={waarde} x1="0" x2="100%" y1={y(waarde)} y2={y(waarde)} className={waarde === 0 ? "stroke-edge" : "stroke-line"} />
      ))}
      {maanden.map((maand, index) => {
        const links = x(maand.maand) ?? 0;
        const plaats = { x: `${String(links)}%`, width: `${String(x.bandwidth())}%` };
        const besteed = top(maand.besteed);
        const boven = top(totaal(maand));
        return (
          <g key={maand.maand}>
            <rect {...plaats} y={besteed} height={GRONDLIJN - besteed} fill="var(--color-accent)" />
            {maand.gereserveerd > NUL && (
              <rect {...plaats} y={boven} height={besteed - boven} fill={`url(#${id}-streep)`} className="stroke-accent" />
            )}
            <text
              x={`${String(links + x.bandwidth() / 2)}%`}
              y={HOOGTE - 8}
              fontSize="13"
              textAnchor="middle"
              className={clsx("fill-ink", index % 2 === 1 && maanden.length > 6 && "max-sm:hidden")}
            >
              {formatMaandKort(maand.maand)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** What went out of a budget each month, drawn on the server, with the same figures in a table under it. */
export function Uitputtingsgrafiek({ titel, maanden }: UitputtingsgrafiekProps) {
  const y = hoogteschaal(maanden);
  const besteed = som(maanden.map((maand) => maand.besteed));
  const gereserveerd = som(maanden.map((maand) => maand.gereserveerd));
  return (
    <figure>
      <figcaption className="mb-3 font-semibold">{titel}</figcaption>
      <div className="flex">
        <As y={y} />
        <div className="min-w-0 grow">
          <Grafiek titel={titel} maanden={maanden} y={y} />
        </div>
      </div>
      <p className="mt-1 text-small text-muted">Dicht vlak: besteed. Gestreept: gereserveerd.</p>
      <Details summary="Dezelfde cijfers in een tabel" className="text-small">
        <DataTable
          caption={titel}
          captionHidden
          rows={maanden}
          rowKey={({ maand }) => maand}
          columns={[
            { key: "maand", header: "Maand", cell: ({ maand }) => formatMaand(maand) },
            { key: "besteed", header: "Besteed", numeric: true, cell: (rij) => <Bedrag centen={rij.besteed} /> },
            { key: "gereserveerd", header: "Gereserveerd", numeric: true, cell: (rij) => <Bedrag centen={rij.gereserveerd} /> },
            { key: "totaal", header: "Totaal", numeric: true, cell: (rij) => <Bedrag centen={totaal(rij)} /> },
          ]}
          footer={[
            { key: "maand", content: "Samen" },
            { key: "besteed", content: <Bedrag centen={besteed} /> },
            { key: "gereserveerd", content: <Bedrag centen={gereserveerd} /> },
            { key: "totaal", content: <Bedrag centen={plus(besteed, gereserveerd)} /> },
          ]}
        />
      </Details>
    </figure>
  );
}
