import { notFound } from "next/navigation";
import * as z from "zod";

import { requireActor } from "@/lib/auth/actor";
import { LEEG_SJABLOON } from "@/lib/koppelvlak/overeenkomsttabel/schrijf";
import { schrijfCsv, schrijfXlsx } from "@/lib/koppelvlak/rekenblad/schrijf";

const adres = z.object({ soort: z.enum(["csv", "xlsx"]) });

const TYPE = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } as const;

/** A list with our headings and nothing in it. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/verstrekker/zorgovereenkomsten/aanleveren/sjabloon/[soort]/bestand">): Promise<Response> {
  await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { soort } = gelezen.data;
  return new Response(soort === "csv" ? schrijfCsv(LEEG_SJABLOON) : await schrijfXlsx(LEEG_SJABLOON), {
    headers: { "Content-Type": TYPE[soort], "Content-Disposition": `attachment; filename="zorgovereenkomsten.${soort}"`, "Cache-Control": "no-store" },
  });
}
