import { notFound } from "next/navigation";

import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatGegevens } from "@/lib/format";
import { leesLijst } from "@/lib/koppelvlak/overeenkomsttabel/lijst";
import { foutenlijst } from "@/lib/koppelvlak/overeenkomsttabel/schrijf";
import { schrijfCsv, schrijfXlsx } from "@/lib/koppelvlak/rekenblad/schrijf";
import { papiertekst } from "@/lib/messages/papier";
import { type Leveringbevinding, misluktUitLevering } from "@/lib/queries/verstrekker/overeenkomstleveringen";
import { berichtIdSchema } from "@/lib/schemas/toekenning";

const TYPE = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } as const;

function zin({ code, kolom, gegevens }: Leveringbevinding): string {
  const { titel, watNu } = papiertekst(code, formatGegevens(gegevens));
  return `${kolom === null ? "" : `${kolom}: `}${titel} ${watNu}`.trim();
}

/** Only what did not become a zorgovereenkomst, as a list to look through: mend it and deliver it with the same PDFs. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/verstrekker/zorgovereenkomsten/aanleveren/[id]/fouten/bestand">): Promise<Response> {
  const actor = await requireActor("verstrekker");
  const gelezen = berichtIdSchema.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const levering = await misluktUitLevering(db, actor, nu, gelezen.data.id);
  const lijst = levering === null ? null : leesLijst(levering.lijst, levering.lijstSoort);
  if (levering === null || lijst === null || !lijst.ok || levering.mislukt.length === 0) notFound();
  const tabel = foutenlijst(lijst.tabel, new Map(levering.mislukt.map(({ rij, fouten }) => [rij, fouten.map(zin).join(" | ")])));
  const naam = levering.bestandsnaam.replace(/\.[A-Za-z0-9]+$/, "").replace(/[^A-Za-z0-9._ -]/g, "_");
  // XML is made by a program and mended there; what is wrong with it is for people to read.
  const soort = levering.lijstSoort === "xlsx" ? "xlsx" : "csv";
  return new Response(soort === "csv" ? schrijfCsv(tabel) : await schrijfXlsx(tabel), {
    headers: { "Content-Type": TYPE[soort], "Content-Disposition": `attachment; filename="${naam} - fouten.${soort}"`, "Cache-Control": "no-store" },
  });
}
