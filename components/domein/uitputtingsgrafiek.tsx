import { scaleLinear, type ScaleLinear } from "d3-scale";
import { useId } from "react";

import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { Maand } from "@/lib/domein/datum";
import { type Centen, grootste, NUL, plus, som } from "@/lib/domein/geld";
import { formatBedrag, formatMaand, formatMaandKort } from "@/lib/format";

/** A place on the drawing with one decimal: pixels, not money. */
export const tiende = (plaats: number): string => String(Math.trunc(plaats * 10) / 10);

export type Maanduitputting = Readonly<{ maand: Maand; besteed: Centen; gereserveerd: Centen }>;

type UitputtingsgrafiekProps = Readonly<{
  /** Heading of the chart and caption of its table: "Uitgaven per maand in 2026". */
  titel: string;
  maanden: readonly Maanduitputting[];
  /** Where the claims behind one month are. */
  href?: (maand: Maand) => string;
}>;

const HOOGTE = 200;
const BOVEN = 12;
const ASBREEDTE = 64;
const GRONDLIJN = HOOGTE - 28;
/** Width of one month in the drawing, which is stretched to the width of the page. */
const VAK = 100;
const EUROS = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR", maximumFractionDigits: 0 });

const totaal = (maand: Maanduitputting): Centen => plus(maand.besteed, maand.gereserveerd);

type Hoogteschaal = ScaleLinear<number, number>;

function hoogteschaal(maanden: readonly Maanduitputting[]): Hoogteschaal {
  const hoogste = maanden.map(totaal).reduce(grootste, NUL);
  return scaleLinear([0, Math.max(1, Number(hoogste) / 100)], [GRONDLIJN, BOVEN]).nice(4);
}

function As({ y }: Readonly<{ y: Hoogteschaal }>) {
  return (
    <svg width={ASBREEDTE} height={HOOGTE} aria-hidden="true" className="block shrink-0">
      <g fontSize="12" textAnchor="end" className="tabular fill-muted">
        {y.ticks(4).map((waarde) => (
          <text key={waarde} x={ASBREEDTE - 8} y={Math.trunc(y(waarde)) + 4}>
            {EUROS.format(waarde)}
          </text>
        ))}
      </g>
    </svg>
  );
}

/** All bars of one kind as one shape: as many elements for a year as for a month. */
const balken = (maanden: readonly Maanduitputting[], y: Hoogteschaal, onder: (m: Maanduitputting) => Centen, boven: (m: Maanduitputting) => Centen): string =>
  maanden
    .map((maand, index) => {
      const [laag, hoog] = [y(Number(onder(maand)) / 100), y(Number(boven(maand)) / 100)];
      return laag - hoog < 0.1 ? "" : `M${String(index * VAK + 20)} ${tiende(laag)}V${tiende(hoog)}h${String(VAK - 40)}V${tiende(laag)}z`;
    })
    .join("");

/** Across the drawing follows the width of the page, down it is in pixels; letters are outside what is stretched. */
function Grafiek({ titel, maanden, y }: Omit<UitputtingsgrafiekProps, "href"> & Readonly<{ y: Hoogteschaal }>) {
  const id = useId();
  const breedte = maanden.length * VAK;
  const lijnen = y.ticks(4).map((waarde) => `M0 ${tiende(y(waarde))}h${String(breedte)}`).join("");
  return (
    <svg width="100%" height={HOOGTE} role="img" aria-label={`${titel}. De getallen staan in de tabel eronder.`} className="block overflow-visible">
      <svg viewBox={`0 0 ${String(breedte)} ${String(HOOGTE)}`} width="100%" height={HOOGTE} preserveAspectRatio="none">
        {/* Stripes across: these stay stripes whatever the width. */}
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 0h6v6H0z" className="fill-accent-tint" />
          <path d="M0 0h6v2.5H0z" className="fill-accent" />
        </pattern>
        <path d={lijnen} className="stroke-line" vectorEffect="non-scaling-stroke" />
        <path d={balken(maanden, y, () => NUL, (maand) => maand.besteed)} className="fill-accent" />
        <path d={balken(maanden, y, (maand) => maand.besteed, totaal)} fill={`url(#${id})`} className="stroke-accent" vectorEffect="non-scaling-stroke" />
      </svg>
      <g fontSize="13" textAnchor="middle" className="fill-ink">
        {maanden.map(({ maand }, index) => (
          <text key={maand} x={`${tiende(((index + 0.5) * 100) / maanden.length)}%`} y={HOOGTE - 8} className={index % 2 === 1 && maanden.length > 6 ? "max-sm:hidden" : undefined}>
            {formatMaandKort(maand)}
          </text>
        ))}
      </g>
    </svg>
  );
}

/** The same figures as a table: the months in which something was used, and in one line that there is nothing in the others. */
function Maandtabel({ titel, maanden, href }: UitputtingsgrafiekProps) {
  const gebruikt = maanden.filter((maand) => totaal(maand) > NUL);
  return (
    <>
      <DataTable
        caption={titel}
        captionHidden
        rows={gebruikt}
        rowKey={({ maand }) => maand}
        columns={[
          { key: "maand", header: "Maand", cell: ({ maand }) => (href === undefined ? formatMaand(maand) : <Link href={href(maand)}>{formatMaand(maand)}</Link>) },
          { key: "besteed", header: "Besteed", numeric: true, cell: (rij) => formatBedrag(rij.besteed) },
          { key: "gereserveerd", header: "Gereserveerd", numeric: true, cell: (rij) => formatBedrag(rij.gereserveerd) },
          { key: "samen", header: "Samen", numeric: true, cell: (rij) => formatBedrag(totaal(rij)) },
        ]}
        footer={[
          { key: "maand", content: "Samen" },
          { key: "besteed", content: formatBedrag(som(gebruikt.map(({ besteed }) => besteed))) },
          { key: "gereserveerd", content: formatBedrag(som(gebruikt.map(({ gereserveerd }) => gereserveerd))) },
          { key: "samen", content: formatBedrag(som(gebruikt.map(totaal))) },
        ]}
      />
      {gebruikt.length < maanden.length && <p className="mt-2 text-small text-muted">In de andere maanden is niets goedgekeurd.</p>}
    </>
  );
}

/** What went out of a budget each month, drawn on the server, with the same figures in a table under it. */
export function Uitputtingsgrafiek({ titel, maanden, href }: UitputtingsgrafiekProps) {
  const y = hoogteschaal(maanden);
  return (
    <figure>
      <figcaption className="mb-3 font-semibold">{titel}</figcaption>
      <div className="flex">
        <As y={y} />
        <div className="min-w-0 grow">
          <Grafiek titel={titel} maanden={maanden} y={y} />
        </div>
      </div>
      <p className="mt-1 mb-4 text-small text-muted">Dicht vlak: besteed. Gestreept: gereserveerd.</p>
      <Maandtabel titel={titel} maanden={maanden} href={href} />
    </figure>
  );
}
