/** The chips of a work list of zorgovereenkomsten in the address, and back. */
import * as z from "zod";

import { WETTEN } from "@/lib/domein/wet";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import type { Bureau, Werklijstvraag } from "@/lib/queries/zorgovereenkomst/werklijst";

const WACHTDAGEN = ["5", "10", "20"] as const;

const filtervraag = z.object({
  wet: z.enum(WETTEN).nullable().catch(null).default(null),
  schoon: z.enum(["ja", "nee"]).nullable().catch(null).default(null),
  van: z.enum(["mij", "niemand"]).nullable().catch(null).default(null),
  wacht: z.enum(WACHTDAGEN).nullable().catch(null).default(null),
});

type Filter = Werklijstvraag["filter"];
type Zoekparameters = Readonly<Record<string, string | string[] | undefined>>;

export function leesWerkfilter(parameters: Zoekparameters): Filter {
  const { wet, schoon, van, wacht } = filtervraag.parse(parameters);
  return { wet, schoon: schoon === null ? null : schoon === "ja", van, dagen: wacht === null ? null : Number(wacht) };
}

export function leesWerkvraag(parameters: Zoekparameters, { statussen, wacht }: Bureau): Werklijstvraag {
  const status = z.enum([...statussen, "alle"]).catch(wacht).parse(parameters["status"]);
  const zoek = z.string().trim().max(100).catch("").parse(parameters["zoek"]);
  const pagina = z.coerce.number().int().positive().catch(1).parse(parameters["pagina"]);
  return { status: status === "alle" ? null : status, zoek, pagina, filter: leesWerkfilter(parameters) };
}

/** "wet=wmo&schoon=ja"; empty when nothing was chosen. */
export function filterAlsVraag({ wet, schoon, van, dagen }: Filter): string {
  const delen: Record<string, string> = {
    ...(wet === null ? {} : { wet }),
    ...(schoon === null ? {} : { schoon: schoon ? "ja" : "nee" }),
    ...(van === null ? {} : { van }),
    ...(dagen === null ? {} : { wacht: String(dagen) }),
  };
  return new URLSearchParams(delen).toString();
}

export function werkadres(pad: string, { status, zoek, pagina, filter }: Omit<Werklijstvraag, "status"> & { readonly status: Overeenkomststatus | null }): string {
  const vraag = new URLSearchParams(filterAlsVraag(filter));
  vraag.set("status", status ?? "alle");
  if (zoek !== "") vraag.set("zoek", zoek);
  if (pagina > 1) vraag.set("pagina", String(pagina));
  return `${pad}?${vraag.toString()}`;
}
