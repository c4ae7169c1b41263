import type { ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";

type ZaakschermProps = Readonly<{
  /** Left: the question with its checks. */
  vraag: ReactNode;
  /** Middle: the facts. */
  feiten: ReactNode;
  /** Right: what can be done. */
  handelingen: ReactNode;
}>;

/** The case screen of an official: question, facts and actions beside each other; under each other on a small screen. */
export function Zaakscherm({ vraag, feiten, handelingen }: ZaakschermProps) {
  return (
    <div className="grid gap-8 lg:grid-cols-2 xl:grid-cols-[minmax(0,4fr)_minmax(0,5fr)_minmax(18rem,3fr)]">
      <div className="min-w-0 space-y-8">{vraag}</div>
      <div className="min-w-0 space-y-8">{feiten}</div>
      <div className="min-w-0 space-y-6 lg:col-span-2 xl:col-span-1">{handelingen}</div>
    </div>
  );
}

/** To the case before or after this one, in the order in which they wait, within the chips that were chosen. */
export function Zaaknavigatie({ pad, vraag = "", vorige, volgende }: Readonly<{ pad: string; vraag?: string; vorige: string | null; volgende: string | null }>) {
  const keus = vraag === "" ? "" : `?${vraag}`;
  if (vorige === null && volgende === null) return null;
  return (
    <nav aria-label="Andere zaken" className="no-print flex gap-4">
      {vorige !== null && (
        <Link href={`${pad}/${vorige}${keus}`} rel="prev">
          Vorige
        </Link>
      )}
      {volgende !== null && (
        <Link href={`${pad}/${volgende}${keus}`} rel="next">
          Volgende
        </Link>
      )}
    </nav>
  );
}

/** To the change of this contract: to judge it when that is the reader's turn. */
export function Wijzigingslink({ href, aanZet }: Readonly<{ href: string; aanZet: boolean }>) {
  return (
    <ButtonLink href={href} variant={aanZet ? "primary" : "secondary"}>
      {aanZet ? "Wijziging beoordelen" : "Wijziging bekijken"}
    </ButtonLink>
  );
}

const ONTVANGST: Readonly<Record<string, string>> = {
  akkoord: "Uw akkoord is vastgelegd. De betrokkenen krijgen bericht.",
  terug: "De zorgovereenkomst is teruggestuurd naar de budgethouder, met uw redenen.",
  afgekeurd: "De zorgovereenkomst is afgekeurd. De betrokkenen krijgen bericht.",
  bekrachtigd: "U hebt de zorgovereenkomst bekrachtigd. De betrokkenen krijgen bericht.",
  niet_bekrachtigd: "Het is vastgelegd dat u niet achter deze zorgovereenkomst staat, met uw redenen. De betrokkenen krijgen bericht.",
  verklaring_gewijzigd: "Het nieuwe bedrag is vastgelegd. De SVB controleert de wijziging.",
  wijziging_akkoord: "Uw akkoord met de wijziging is vastgelegd. De betrokkenen krijgen bericht.",
  wijziging_terug: "De wijziging is teruggestuurd naar de budgethouder, met uw redenen.",
  wijziging_afgekeurd: "De wijziging is afgekeurd. De oude afspraken blijven gelden.",
};

/** After a decision: what happened, and on to the next case. */
export function Besluitontvangst({ klaar, pad }: Readonly<{ klaar: string | undefined; pad: string }>) {
  const zin = klaar === undefined ? undefined : ONTVANGST[klaar];
  if (zin === undefined) return null;
  return (
    <Notice tone="ok" title={zin} live>
      <p>
        <Link href={pad}>Terug naar de werklijst</Link>
      </p>
    </Notice>
  );
}
