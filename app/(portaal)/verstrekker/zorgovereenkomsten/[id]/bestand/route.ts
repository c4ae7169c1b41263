import { overeenkomstbestand } from "../../../../overeenkomstbestand";
import { requireActor } from "@/lib/auth/actor";

/** The signed zorgovereenkomst as PDF; `?versie=` asks for an earlier one. */
export async function GET(verzoek: Request, { params }: RouteContext<"/verstrekker/zorgovereenkomsten/[id]/bestand">): Promise<Response> {
  return overeenkomstbestand(await requireActor("verstrekker"), params, verzoek);
}
