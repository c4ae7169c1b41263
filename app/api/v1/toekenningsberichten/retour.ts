import type { Retourregel } from "@/lib/db/toekenning.repository";
import { formatGegevens } from "@/lib/format";
import { schrijfRetourbericht } from "@/lib/koppelvlak/toekenningsbericht/schrijf";
import { retourtekst } from "@/lib/messages/retour";
import type { RetourberichtJson } from "@/lib/schemas/toekenning";

export type TeBeantwoorden = {
  readonly kenmerk: string | null;
  readonly berichtnummer: string | null;
  readonly ontvangenOp: Date;
  readonly status: "verwerkt" | "uitval" | "afgekeurd";
  readonly toekenningnummer: string | null;
  readonly retourcodes: readonly Retourregel[];
  readonly eerder: boolean;
};

const HTTP = { verwerkt: 200, uitval: 202, afgekeurd: 422 } as const;

const LANGSTE_TEKST = 1000;

export function codesVan(regels: readonly Retourregel[]): RetourberichtJson["codes"] {
  return regels.map(({ code, plaats, regel, gegevens }) => {
    const { titel, uitleg, watNu } = retourtekst(code, formatGegevens(gegevens));
    const delen = [regel === null ? null : `regel ${String(regel)}`, plaats].filter((deel) => deel !== null);
    return {
      code,
      plaats: delen.length === 0 ? null : delen.join(", "),
      tekst: [uitleg === "" ? titel : uitleg, watNu].filter((zin) => zin !== "").join(" ").slice(0, LANGSTE_TEKST),
    };
  });
}

export const retourXml = (antwoord: TeBeantwoorden): string => schrijfRetourbericht({ ...antwoord, codes: codesVan(antwoord.retourcodes) });

/** Field by field: what a use case knows besides is nobody else's business. */
export const retourJson = (antwoord: TeBeantwoorden): RetourberichtJson => ({
  kenmerk: antwoord.kenmerk,
  berichtnummer: antwoord.berichtnummer,
  ontvangenOp: antwoord.ontvangenOp.toISOString(),
  status: antwoord.status,
  toekenningnummer: antwoord.toekenningnummer,
  eerder: antwoord.eerder,
  codes: codesVan(antwoord.retourcodes),
});

/** The status of the answer follows what became of the message; asking for it later is always 200. */
export function retourAntwoord(antwoord: TeBeantwoorden, json: boolean, status: number = HTTP[antwoord.status]): Response {
  const headers = { "Content-Type": json ? "application/json; charset=utf-8" : "application/xml; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(json ? JSON.stringify(retourJson(antwoord)) : retourXml(antwoord), { status, headers });
}
