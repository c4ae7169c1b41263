import { scaleLinear } from "d3-scale";

import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import type { Maand } from "@/lib/domein/datum";
import { type Centen, grootste, kleinste, NUL } from "@/lib/domein/geld";
import { formatBedrag, formatEuros, formatMaand, formatMaandKort } from "@/lib/format";

import { tiende } from "./uitputtingsgrafiek";

/** What is free after the care of each month: as agreed, and as it went until now. */
export type Verwachtingsmaand = Readonly<{ maand: Maand; afspraak: Centen; gewoonte: Centen }>;

type VerwachtingsgrafiekProps = Readonly<{ titel: string; begin: Centen; maanden: readonly Verwachtingsmaand[] }>;

const HOOGTE = 200;
const RAND = 12;
const GROND = HOOGTE - 28;
const ASBREEDTE = 72;
const VAK = 100;

const lijn = (punten: readonly number[]): string => punten.map((y, index) => `${index === 0 ? "M" : "L"}${String(index * VAK)} ${tiende(y)}`).join("");

/** The way down of what is free, with zero as the line that matters. Solid against dashed, so that colour says nothing alone. */
export function Verwachtingsgrafiek({ titel, begin, maanden }: VerwachtingsgrafiekProps) {
  const alle = [begin, ...maanden.flatMap(({ afspraak, gewoonte }) => [afspraak, gewoonte])];
  const [laag, hoog] = [alle.reduce(kleinste, NUL), alle.reduce(grootste, NUL)];
  const y = scaleLinear([Number(laag), Math.max(Number(hoog), Number(laag) + 100)], [GROND, RAND]);
  const breedte = String(maanden.length * VAK);
  const hoogteVan = (bedrag: Centen): number => y(Number(bedrag));
  return (
    <figure>
      <figcaption className="mb-3 font-semibold">{titel}</figcaption>
      <div className="flex">
        <svg width={ASBREEDTE} height={HOOGTE} aria-hidden="true" className="block shrink-0">
          <g fontSize="12" textAnchor="end" className="tabular fill-muted">
            {[...new Set([hoog, NUL, laag])].map((waarde) => (
              <text key={String(waarde)} x={ASBREEDTE - 8} y={Math.trunc(hoogteVan(waarde)) + 4}>
                {formatEuros(waarde)}
              </text>
            ))}
          </g>
        </svg>
        <div className="min-w-0 grow">
          <svg width="100%" height={HOOGTE} role="img" aria-label={`${titel}. De getallen staan in de tabel eronder.`} className="block overflow-visible">
            <svg viewBox={`0 0 ${breedte} ${String(HOOGTE)}`} width="100%" height={HOOGTE} preserveAspectRatio="none" fill="none">
              <path d={`M0 ${tiende(hoogteVan(NUL))}h${breedte}`} className="stroke-fout" vectorEffect="non-scaling-stroke" />
              <path d={lijn([begin, ...maanden.map(({ afspraak }) => afspraak)].map(hoogteVan))} className="stroke-accent" strokeWidth="3" vectorEffect="non-scaling-stroke" />
              <path d={lijn([begin, ...maanden.map(({ gewoonte }) => gewoonte)].map(hoogteVan))} className="stroke-ink" strokeWidth="2" strokeDasharray="6 5" vectorEffect="non-scaling-stroke" />
            </svg>
            <g fontSize="13" textAnchor="middle" className="fill-ink">
              {maanden.map(({ maand }, index) => (
                <text key={maand} x={`${tiende(((index + 0.5) * 100) / maanden.length)}%`} y={HOOGTE - 8} className={index % 2 === 1 && maanden.length > 6 ? "max-sm:hidden" : undefined}>
                  {formatMaandKort(maand)}
                </text>
              ))}
            </g>
          </svg>
        </div>
      </div>
      <p className="mt-1 text-small text-muted">Doorgetrokken lijn: volgens afspraak. Streepjes: zoals tot nu toe. De dunne lijn is nul: daaronder is het budget op.</p>
      <Details summary="Dezelfde cijfers in een tabel" className="text-small">
        <DataTable
          caption={titel}
          captionHidden
          rows={maanden}
          rowKey={({ maand }) => maand}
          columns={[
            { key: "maand", header: "Na de zorg van", cell: ({ maand }) => formatMaand(maand) },
            { key: "afspraak", header: "Vrij, volgens afspraak", numeric: true, cell: (rij) => formatBedrag(rij.afspraak) },
            { key: "gewoonte", header: "Vrij, zoals tot nu toe", numeric: true, cell: (rij) => formatBedrag(rij.gewoonte) },
          ]}
        />
      </Details>
    </figure>
  );
}
