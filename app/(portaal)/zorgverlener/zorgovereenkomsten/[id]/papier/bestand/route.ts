import { papierbestand } from "../../../../../papierbestand";
import { requireActor } from "@/lib/auth/actor";

/** The zorgovereenkomst on paper, as the verstrekker delivered it. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/zorgverlener/zorgovereenkomsten/[id]/papier/bestand">): Promise<Response> {
  return papierbestand(await requireActor("zorgverlener"), params);
}
