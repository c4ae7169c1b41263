import { notFound } from "next/navigation";

import { requestDeps, requireActor } from "@/lib/auth/actor";
import { maandVan } from "@/lib/domein/datum";
import { formatBedragInvoer, formatTijdstip } from "@/lib/format";
import { schrijfCsv } from "@/lib/koppelvlak/csv/schrijf";
import { BOEKING_LABELS } from "@/lib/messages/labels";
import { voorschotafschrift } from "@/lib/queries/verstrekker/voorschot";
import { maandUit } from "@/lib/schemas/maand";

/** The same month as on the page, for a spreadsheet. */
export async function GET(verzoek: Request): Promise<Response> {
  const actor = await requireActor("verstrekker");
  const { db, vandaag } = await requestDeps();
  const maand = maandUit({ maand: new URL(verzoek.url).searchParams.get("maand") ?? undefined }, maandVan(vandaag));
  const afschrift = await voorschotafschrift(db, actor, maand);
  if (afschrift === null) notFound();
  const csv = schrijfCsv([
    ["Geboekt", "Wat", "Kenmerk", "Datum bank", "Bedrag"],
    ["", "Beginsaldo", "", "", formatBedragInvoer(afschrift.beginsaldo)],
    ...afschrift.regels.map(({ op, soort, kenmerk, valutadatum, bedrag }) => [formatTijdstip(op), BOEKING_LABELS[soort], kenmerk ?? "", valutadatum ?? "", formatBedragInvoer(bedrag)]),
    ["", "Eindsaldo", "", "", formatBedragInvoer(afschrift.eindsaldo)],
  ]);
  return new Response(csv, {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="voorschot-${maand}.csv"`, "Cache-Control": "no-store" },
  });
}
