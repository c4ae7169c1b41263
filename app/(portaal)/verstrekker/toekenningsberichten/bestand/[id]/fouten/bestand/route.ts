import { notFound } from "next/navigation";

import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatGegevens } from "@/lib/format";
import { leesTabel } from "@/lib/koppelvlak/rekenblad/lees";
import { schrijfCsv, schrijfXlsx, type Uitvoertabel } from "@/lib/koppelvlak/rekenblad/schrijf";
import { celVan, type Rij, type Tabel } from "@/lib/koppelvlak/rekenblad/tabel";
import type { Koppeling } from "@/lib/koppelvlak/toekenningstabel/koppeling";
import { kopVan } from "@/lib/koppelvlak/toekenningstabel/koppeling";
import { tabeltekst } from "@/lib/messages/toekenningstabel";
import { bestandinhoud, mislukteRijen, type Regelfout } from "@/lib/queries/verstrekker/toekenningsbestand";
import { berichtIdSchema } from "@/lib/schemas/toekenning";

const TYPE = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } as const;

const FOUTKOLOM = "fout";

function zin({ code, kolom, gegevens }: Regelfout): string {
  const { titel, uitleg, watNu } = tabeltekst(code, formatGegevens(gegevens));
  return `${kolom === null ? "" : `${kolom}: `}${[titel, uitleg, watNu].filter((deel) => deel !== "").join(" ")}`;
}

type Mislukt = readonly { readonly rijen: readonly number[]; readonly fouten: readonly Regelfout[] }[];

/** The rows as they were delivered, with a column that says what is wrong. An older column with that name is replaced. */
function foutentabel(tabel: Tabel, kop: Rij, mislukt: Mislukt): Uitvoertabel {
  const behouden = kop.cellen.map((cel, kolom) => ({ naam: cel.tekst, kolom })).filter(({ naam }) => naam.toLowerCase() !== FOUTKOLOM);
  const perNummer = new Map(tabel.rijen.map((rij) => [rij.rij, rij]));
  const rijen = mislukt.flatMap(({ rijen: nummers, fouten }) =>
    nummers.flatMap((nummer) => {
      const rij = perNummer.get(nummer);
      if (rij === undefined) return [];
      const tekst = fouten.filter((gevonden) => gevonden.rij === nummer).map(zin).join(" | ");
      return [[...behouden.map(({ kolom }) => celVan(rij, kolom)), { tekst, soort: "tekst" as const, formule: false }]];
    }),
  );
  return { blad: "Fouten", kop: [...behouden.map(({ naam }) => naam), FOUTKOLOM], rijen };
}

/** Only what was not processed, in the kind of file it came in: mend it and deliver it as a new list. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/verstrekker/toekenningsberichten/bestand/[id]/fouten/bestand">): Promise<Response> {
  const actor = await requireActor("verstrekker");
  const gelezen = berichtIdSchema.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const bestand = await bestandinhoud(db, actor, nu, gelezen.data.id);
  const mislukt = await mislukteRijen(db, actor, nu, gelezen.data.id);
  if (bestand === null || mislukt === null || bestand.koppeling === null) notFound();
  const koppeling = bestand.koppeling as Koppeling;
  const lijst = leesTabel(bestand.inhoud, bestand.soort, koppeling.blad);
  const kop = lijst.ok ? kopVan(lijst.tabel, koppeling.kop) : null;
  if (!lijst.ok || kop === null) notFound();
  const tabel = foutentabel(lijst.tabel, kop, mislukt);
  const naam = bestand.bestandsnaam.replace(/\.[A-Za-z0-9]+$/, "").replace(/[^A-Za-z0-9._ -]/g, "_");
  return new Response(bestand.soort === "csv" ? schrijfCsv(tabel) : await schrijfXlsx(tabel), {
    headers: { "Content-Type": TYPE[bestand.soort], "Content-Disposition": `attachment; filename="${naam} - fouten.${bestand.soort}"`, "Cache-Control": "no-store" },
  });
}
