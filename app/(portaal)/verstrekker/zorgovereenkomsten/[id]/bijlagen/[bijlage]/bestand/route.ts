import { bijlagebestand } from "../../../../../../bijlagebestand";
import { requireActor } from "@/lib/auth/actor";

/** One file that belongs to a zorgovereenkomst. */
export async function GET(_verzoek: Request, { params }: RouteContext<"/verstrekker/zorgovereenkomsten/[id]/bijlagen/[bijlage]/bestand">): Promise<Response> {
  return bijlagebestand(await requireActor("verstrekker"), params);
}
