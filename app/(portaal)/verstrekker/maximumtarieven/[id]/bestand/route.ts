import { herkeuringdownload } from "@/app/(portaal)/herkeuring";

export const GET = (_verzoek: Request, { params }: RouteContext<"/verstrekker/maximumtarieven/[id]/bestand">): Promise<Response> => herkeuringdownload("verstrekker", params);
