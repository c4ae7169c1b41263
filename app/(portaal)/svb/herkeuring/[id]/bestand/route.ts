import { herkeuringdownload } from "@/app/(portaal)/herkeuring";

export const GET = (_verzoek: Request, { params }: RouteContext<"/svb/herkeuring/[id]/bestand">): Promise<Response> => herkeuringdownload("svb", params);
