import { scaleLinear } from "d3-scale";
import { useId } from "react";

import { type Centen, centen, grootste, min, NUL, som } from "@/lib/domein/geld";
import { formatBedrag } from "@/lib/format";

import { Patronen } from "./patronen";

type UitputtingsbalkProps = Readonly<{
  /** For screen readers: "Jeugdwet, gemeente Zwolle, 2026". */
  label: string;
  /** Granted; what the other four add up to unless the budget was lowered afterwards. */
  toegekend: Centen;
  besteed: Centen;
  gereserveerd: Centen;
  /** On its way to the bank: no longer free, not yet paid. */
  onderweg?: Centen;
  /** Below zero only when a budget was lowered after it was used. */
  vrij: Centen;
  /** What left the budget again, and where it went: a budget that was closed or withdrawn is a sum that can be checked too. */
  terug?: Readonly<{ naam: string; bedrag: Centen }> | undefined;
  /** "U komt hiermee uit tot 14 november 2026." */
  verwachting?: string;
}>;

type Deel = Readonly<{ key: string; naam: string; bedrag: Centen; fill: string }>;

type BalkProps = Readonly<{ delen: readonly Deel[]; toegekend: Centen; breedte: Centen }>;

/** The parts beside each other; what goes beyond the grant is covered in red from where the grant ends. */
function Balk({ delen, toegekend, breedte }: BalkProps) {
  const schaal = scaleLinear([0, Number(grootste(breedte, centen(1n)))], [0, 100]);
  const beginVan = (index: number): Centen => som(delen.slice(0, index).map(({ bedrag }) => bedrag));
  return (
    <>
      {delen.map((deel, index) => (
        <rect
          key={deel.key}
          x={`${String(schaal(Number(beginVan(index))))}%`}
          y="1"
          width={`${String(schaal(Number(deel.bedrag)))}%`}
          height="22"
          fill={deel.fill}
        />
      ))}
      {breedte > toegekend && (
        <rect x={`${String(schaal(Number(toegekend)))}%`} y="1" width="100%" height="22" fill="var(--color-fout)" className="stroke-page" strokeWidth="2" />
      )}
    </>
  );
}

function Legenda({ fill }: Readonly<{ fill: string }>) {
  return (
    <svg width="16" height="16" aria-hidden="true" focusable="false" className="mt-1 shrink-0">
      <rect x="0.5" y="0.5" width="15" height="15" rx="2" fill={fill} className="stroke-edge" />
    </svg>
  );
}

/** The parts and what they are part of: a sum that can be checked. */
function Getallen({ delen, toegekend }: Readonly<{ delen: readonly Deel[]; toegekend: Centen }>) {
  return (
    <dl className="tabular mt-2 flex flex-wrap gap-x-8 gap-y-1">
      {delen.map((deel) => (
        <div key={deel.key} className="flex items-start gap-2">
          <Legenda fill={deel.fill} />
          <dt>{deel.naam}</dt>
          <dd className="font-semibold whitespace-nowrap">{formatBedrag(deel.bedrag < NUL ? min(NUL, deel.bedrag) : deel.bedrag)}</dd>
        </div>
      ))}
      <div className="flex items-start gap-2">
        <dt>samen toegekend</dt>
        <dd className="font-semibold whitespace-nowrap">{formatBedrag(toegekend)}</dd>
      </div>
    </dl>
  );
}

/** A budget on one line: used, on its way, reserved, free – as bar, as numbers and as a sum that can be checked. */
export function Uitputtingsbalk(props: UitputtingsbalkProps) {
  const { label, toegekend, besteed, gereserveerd, onderweg = NUL, vrij, terug, verwachting } = props;
  const id = useId();
  const delen: readonly Deel[] = [
    { key: "besteed", naam: "besteed", bedrag: besteed, fill: "var(--color-accent)" },
    ...(onderweg > NUL ? [{ key: "onderweg", naam: "onderweg naar de bank", bedrag: onderweg, fill: `url(#${id}-ruit)` }] : []),
    { key: "gereserveerd", naam: "gereserveerd", bedrag: gereserveerd, fill: `url(#${id}-streep)` },
    vrij < NUL
      ? { key: "tekort", naam: "te veel gebruikt", bedrag: vrij, fill: "var(--color-fout)" }
      : { key: "vrij", naam: "vrij", bedrag: vrij, fill: "var(--color-page)" },
    ...(terug !== undefined && terug.bedrag > NUL ? [{ key: "terug", naam: terug.naam, bedrag: terug.bedrag, fill: "var(--color-line)" }] : []),
  ];
  const getekend = delen.filter(({ bedrag }) => bedrag > NUL);
  const breedte = grootste(toegekend, som(getekend.map(({ bedrag }) => bedrag)));
  return (
    <div className="keep-together">
      <svg width="100%" height="24" role="img" aria-label={`Balk van het budget ${label}. De getallen staan eronder.`} className="block overflow-hidden rounded-base border border-edge">
        <Patronen id={id} />
        <Balk delen={getekend} toegekend={toegekend} breedte={breedte} />
      </svg>
      <Getallen delen={delen} toegekend={toegekend} />
      {vrij < NUL && (
        <p className="mt-2 font-semibold text-fout">Dit budget is verlaagd nadat het al was gebruikt. Er is geen ruimte meer.</p>
      )}
      {verwachting !== undefined && <p className="mt-2">{verwachting}</p>}
    </div>
  );
}
