/** One herkeuring for whoever may see it: the SVB, and the verstrekker whose contracts it is about. */
import { notFound } from "next/navigation";
import * as z from "zod";

import { requestDeps, requireActor } from "@/lib/auth/actor";
import { HERKEURINGSUITKOMSTEN } from "@/lib/domein/zorgovereenkomst/herkeuring";
import { herkeuringCsv } from "@/lib/koppelvlak/herkeuringlijst";
import { HERKEURINGSWOORDEN } from "@/lib/messages/herkeuring";
import { herkeuringbestand, herkeuringdetail } from "@/lib/queries/herkeuringen";

type Gebied = "svb" | "verstrekker";
type Adres = Promise<{ readonly id: string }>;

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({ uitkomst: z.enum(HERKEURINGSUITKOMSTEN).nullable().catch(null), pagina: z.coerce.number().int().positive().max(100_000).catch(1) });

async function idUit(params: Adres): Promise<string> {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  return gelezen.data.id;
}

/** What a page shows of it. Not there, or not the reader's: not found. */
export async function leesHerkeuring(gebied: Gebied, params: Adres, searchParams: Promise<Record<string, string | string[] | undefined>>) {
  const actor = await requireActor(gebied);
  const id = await idUit(params);
  const vraag = zoekvraag.parse(await searchParams);
  const { db } = await requestDeps();
  const detail = await herkeuringdetail(db, actor, { id, ...vraag });
  if (detail === null) notFound();
  return { detail, pagina: vraag.pagina };
}

/** Everything it found, as a file. */
export async function herkeuringdownload(gebied: Gebied, params: Adres): Promise<Response> {
  const actor = await requireActor(gebied);
  const id = await idUit(params);
  const { db, nu } = await requestDeps();
  const bestand = await herkeuringbestand(db, actor, nu, id);
  if (bestand === null) notFound();
  return new Response(herkeuringCsv(bestand.stukken, HERKEURINGSWOORDEN), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${bestand.naam}"`, "Cache-Control": "no-store" },
  });
}
