import type { ReactNode } from "react";

import type { StatusTone } from "@/components/ui/tone";
import { type Declaratiecode, DECLARATIECODES } from "@/lib/domein/declaratie/codes";
import type { Partij } from "@/lib/domein/overgangen";
import type { Onderwerp } from "@/lib/domein/statusovergangen";
import type { StatusVan } from "@/lib/domein/tijdlijn";
import type { Rolnaam } from "@/lib/domein/toegang";
import type { Vertegenwoordigingsoort } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import { formatTijdstip } from "@/lib/format";
import { DECLARATIETEKSTEN } from "@/lib/messages/declaratie";
import { gebeurtenistekst } from "@/lib/messages/gebeurtenissen";
import { VERTEGENWOORDIGING_LABELS } from "@/lib/messages/labels";
import { statustekst } from "@/lib/messages/status";

import { type LopendeStap, Tijdlijn, type Tijdlijnstap } from "./tijdlijn";

export type Zaakgebeurtenis = Readonly<{
  id: string;
  soort: string;
  op: Date;
  rol: Rolnaam;
  zelf: boolean;
  naam: string | null;
  namens: Vertegenwoordigingsoort | null;
  gegevens: Readonly<Record<string, unknown>>;
}>;

type ZaaktijdlijnProps<O extends Onderwerp> = Readonly<{
  label: string;
  onderwerp: O;
  status: StatusVan[O];
  /** The side the reader is on; a vertegenwoordiger reads as the budgethouder. */
  lezer: Partij;
  gebeurtenissen: readonly Zaakgebeurtenis[];
  verwacht?: string;
  watNu?: ReactNode;
  contact?: ReactNode;
}>;

const WIE: Readonly<Record<Rolnaam, string>> = {
  budgethouder: "de budgethouder",
  vertegenwoordiger: "een vertegenwoordiger van de budgethouder",
  zorgverlener: "de zorgverlener",
  verstrekker: "een medewerker van de gemeente of het zorgkantoor",
  svb: "een medewerker van de SVB",
  koppeling: "de koppeling van de gemeente of het zorgkantoor",
  systeem: "het systeem",
};

const TOON: readonly (readonly [RegExp, StatusTone])[] = [
  [/\.(goedgekeurd|betaald|opgelost|opnieuw_betaald)$/, "ok"],
  [/\.(afgekeurd|gestorneerd)$/, "fout"],
  [/\.(teruggestuurd|uitgevallen|uitgezet)$/, "wacht"],
];

function wieDeedHet({ rol, zelf, naam, namens }: Zaakgebeurtenis): string {
  const namensWie = namens === null ? "" : `, ${VERTEGENWOORDIGING_LABELS[namens]}, namens de budgethouder`;
  if (zelf) return `uzelf${namens === null ? "" : ", namens de budgethouder"}`;
  return naam === null ? WIE[rol] : `${naam}${namens === null ? ` (${WIE[rol]})` : namensWie}`;
}

const isCode = (code: unknown): code is Declaratiecode => (DECLARATIECODES as readonly unknown[]).includes(code);

/** The reasons recorded with a step, short and in words. */
function redenen(gegevens: Zaakgebeurtenis["gegevens"]): readonly Declaratiecode[] {
  const codes = gegevens["codes"];
  return Array.isArray(codes) ? codes.filter(isCode) : [];
}

function alsStap(gebeurtenis: Zaakgebeurtenis, lezer: Partij): Tijdlijnstap {
  const codes = redenen(gebeurtenis.gegevens);
  return {
    id: gebeurtenis.id,
    titel: gebeurtenistekst(gebeurtenis.soort, lezer),
    wanneer: formatTijdstip(gebeurtenis.op),
    wie: wieDeedHet(gebeurtenis),
    uitleg: codes.length === 0 ? undefined : codes.map((code) => DECLARATIETEKSTEN[code].kort).join(". "),
    code: codes.length === 0 ? undefined : codes.join(", "),
    tone: TOON.find(([vorm]) => vorm.test(gebeurtenis.soort))?.[1],
  };
}

const NAAR_PARTIJ = { budgethouder: "de budgethouder", zorgverlener: "de zorgverlener", verstrekker: "de gemeente of het zorgkantoor", svb: "de SVB", bank: "de bank" } as const;

/** Where a case is, whose turn it is, since when and why, and everything that came before; for every subject and reader. */
export function Zaaktijdlijn<O extends Onderwerp>(props: ZaaktijdlijnProps<O>) {
  const { label, onderwerp, status, lezer, gebeurtenissen, verwacht, watNu, contact } = props;
  const tekst = statustekst(onderwerp, status, lezer);
  const laatste = gebeurtenissen[0];
  const nu: LopendeStap | undefined =
    tekst.aanZetBij === "niemand" || laatste === undefined
      ? undefined
      : {
          id: "nu",
          titel: tekst.label,
          aanZet: tekst.aanZetBij === lezer ? "u" : NAAR_PARTIJ[tekst.aanZetBij],
          sinds: formatTijdstip(laatste.op),
          uitleg: tekst.watNu,
          verwacht,
          watNu,
          contact,
        };
  return <Tijdlijn label={label} nu={nu} stappen={gebeurtenissen.map((gebeurtenis) => alsStap(gebeurtenis, lezer))} />;
}
