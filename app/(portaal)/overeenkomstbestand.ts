/** The answer of the four routes that give a signed zorgovereenkomst as PDF; each asks for its own kind of actor. */
import { notFound } from "next/navigation";
import * as z from "zod";

import { type Handtekeningregel, overeenkomstdocument } from "./overeenkomstdocument";
import { requestDeps } from "@/lib/auth/actor";
import { legalDay } from "@/lib/clock";
import type { Actor } from "@/lib/domein/toegang";
import { formatDatum, formatNaam, formatPeriode, formatTijdstip } from "@/lib/format";
import { schrijfPdf } from "@/lib/koppelvlak/pdf/schrijf";
import { VERTEGENWOORDIGING_LABELS } from "@/lib/messages/labels";
import { type GetekendeOvereenkomst, getekendeOvereenkomst } from "@/lib/queries/zorgovereenkomst/getekend";

const adres = z.object({ id: z.uuid(), versie: z.coerce.number().int().min(1).max(9_999).nullable() });

function ondertekenaar({ partij, namens, op, papierOp }: GetekendeOvereenkomst["handtekeningen"][number], namen: Readonly<Record<"budgethouder" | "zorgverlener", string>>): Handtekeningregel {
  const naam = partij === "zorgverlener" ? namen.zorgverlener : namen.budgethouder;
  const label = partij === "zorgverlener" ? "Zorgverlener" : "Budgethouder";
  const wanneer = papierOp === null ? formatTijdstip(op) : `op papier, ${formatDatum(papierOp)}`;
  if (namens === null) return { partij: label, wie: naam, wanneer };
  const wie = namens.naam === null ? "een vertegenwoordiger" : formatNaam(namens.naam);
  const soort = namens.soort === null ? "" : `, ${VERTEGENWOORDIGING_LABELS[namens.soort]}`;
  return { partij: label, wie: `${wie}${soort}, namens ${naam}`, wanneer };
}

const STAND = {
  afgekeurd: "Deze overeenkomst is afgekeurd: er wordt niet uit betaald.",
  ingetrokken: "Deze overeenkomst is ingetrokken.",
  in_behandeling: "Deze overeenkomst is nog niet goedgekeurd.",
} as const;

function standzin(stand: GetekendeOvereenkomst["stand"]): string {
  if (stand.soort !== "goedgekeurd") return STAND[stand.soort];
  const { van, tm } = stand.geldig;
  const geldig = tm !== null && tm < van ? "Zij heeft niet gegolden, omdat een latere versie haar verving." : `Zij geldt: ${formatPeriode(stand.geldig)}.`;
  return `Goedgekeurd op ${formatDatum(legalDay(stand.op))}. ${geldig}`;
}

export async function overeenkomstbestand(actor: Actor, params: Promise<{ readonly id: string }>, verzoek: Request): Promise<Response> {
  const gelezen = adres.safeParse({ ...(await params), versie: new URL(verzoek.url).searchParams.get("versie") });
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const getekend = await getekendeOvereenkomst(db, actor, gelezen.data.id, gelezen.data.versie, nu);
  if (getekend === null) notFound();
  const { inhoud, handtekeningen, stand } = getekend;
  const namen = { budgethouder: formatNaam(getekend.budgethouder), zorgverlener: getekend.zorgverlener.naam };
  const pdf = await schrijfPdf(
    overeenkomstdocument({
      ...getekend,
      budgethouder: namen.budgethouder,
      handtekeningen: handtekeningen.map((handtekening) => ondertekenaar(handtekening, namen)),
      stand: standzin(stand),
      opgemaaktOp: formatDatum(legalDay(nu)),
    }),
  );
  const naam = `zorgovereenkomst-${inhoud.nummer}-versie-${String(inhoud.versie)}.pdf`;
  return new Response(pdf, { headers: { "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="${naam}"`, "Cache-Control": "no-store" } });
}
