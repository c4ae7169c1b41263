/**
 * The exact text both parties sign: whatever changes what was agreed changes this text, and so the hash over it. Lines
 * stand in a fixed order; names and addresses are left out, because moving house does not change a contract.
 */
import type { Honderdsten } from "../geld";
import type { Wet } from "../wet";
import type { Bijlageregel } from "./bijlage";
import type { Familierelatie, Overeenkomstmodel, Werkafspraken } from "./model";

export type Inhoud = Werkafspraken & {
  readonly nummer: string;
  readonly versie: number;
  readonly model: Overeenkomstmodel;
  readonly wet: Wet;
  readonly functiesoort: string;
  readonly toekenningId: string;
  readonly budgethouderId: string;
  readonly zorgverlenerId: string;
  readonly familierelatie: Familierelatie;
  readonly ondernemer: boolean;
  /** Null: not in the BIG-register. */
  readonly bigNummer: string | null;
  readonly zorgbeschrijving: string;
  readonly opzegtermijnMaanden: number | null;
  /** Null outside an employment. */
  readonly proeftijdMaanden: number | null;
  readonly salarisadministratie: boolean | null;
  /** Name of the zorgverlener who is replaced for a while; null when nobody is. */
  readonly vervangt: string | null;
  readonly bijlagen: readonly Bijlageregel[];
};

/** Changes when the layout below changes: an old hash is always compared with the layout it was made with. */
export const INHOUDVERSIE = "zo-inhoud-1";

const of = (waarde: string | number | Honderdsten | null): string => (waarde === null ? "-" : String(waarde));

/** Only what an employment adds; every other content keeps the text it was signed with. */
const dienstverband = ({ proeftijdMaanden, salarisadministratie }: Inhoud): readonly string[] => [
  ...(proeftijdMaanden === null ? [] : [`proeftijd_maanden ${String(proeftijdMaanden)}`]),
  ...(salarisadministratie === null ? [] : [`salarisadministratie ${salarisadministratie ? "ja" : "nee"}`]),
];

/** Files by their content. A contract without any keeps the text it was signed with. */
const bijlageregels = ({ bijlagen }: Inhoud): readonly string[] =>
  bijlagen.map(({ soort, hash, bestandsnaam }) => `bijlage ${soort} ${hash} ${JSON.stringify(bestandsnaam.normalize("NFC"))}`).sort();

/** The maximumtarief is not in it: the verstrekker sets it after signing and it binds the verstrekker, not the parties. */
export function canoniekeInhoud(inhoud: Inhoud): string {
  const tarieven = inhoud.tarieven
    .map(({ eenheid, tarief, omschrijving }) => `tarief ${eenheid} ${tarief.toString()} ${JSON.stringify(omschrijving)}`)
    .sort();
  return [
    INHOUDVERSIE,
    `nummer ${inhoud.nummer}`,
    `versie ${of(inhoud.versie)}`,
    `model ${inhoud.model}`,
    `wet ${inhoud.wet}`,
    `functiesoort ${inhoud.functiesoort}`,
    `toekenning ${inhoud.toekenningId}`,
    `budgethouder ${inhoud.budgethouderId}`,
    `zorgverlener ${inhoud.zorgverlenerId}`,
    `familierelatie ${inhoud.familierelatie}`,
    `ondernemer ${inhoud.ondernemer ? "ja" : "nee"}`,
    // Only when there is one: every other contract keeps the text it was signed with.
    ...(inhoud.bigNummer === null ? [] : [`big ${inhoud.bigNummer}`]),
    `van ${inhoud.van}`,
    `tm ${of(inhoud.tm)}`,
    `uren_per_week ${of(inhoud.urenPerWeek)}`,
    `dagen_per_week ${of(inhoud.dagenPerWeek)}`,
    `opzegtermijn_maanden ${of(inhoud.opzegtermijnMaanden)}`,
    ...dienstverband(inhoud),
    `zorgbeschrijving ${JSON.stringify(inhoud.zorgbeschrijving.normalize("NFC"))}`,
    // Only where it was agreed: the text of every other contract stays what was signed.
    ...(inhoud.vervangt === null ? [] : [`vervangt ${JSON.stringify(inhoud.vervangt.normalize("NFC"))}`]),
    ...tarieven,
    ...bijlageregels(inhoud),
    "",
  ].join("\n");
}
