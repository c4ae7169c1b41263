import { overeenkomstbestand } from "../../../../overeenkomstbestand";
import { requireActor } from "@/lib/auth/actor";

/** The signed zorgovereenkomst as PDF; `?versie=` asks for an earlier one. */
export async function GET(verzoek: Request, { params }: RouteContext<"/svb/toets/[id]/bestand">): Promise<Response> {
  return overeenkomstbestand(await requireActor("svb"), params, verzoek);
}
