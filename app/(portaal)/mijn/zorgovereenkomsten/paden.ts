import type { Uitkomst } from "@/lib/domein/uitkomst";

export const LIJST = "/mijn/zorgovereenkomsten";

/** `rest` is a page under the contract ("stap/tarieven") or a question about it ("?klaar=ondertekend"). */
export const zaakpad = (id: string, rest = ""): string => `${LIJST}/${id}${rest === "" || rest.startsWith("?") ? rest : `/${rest}`}`;

/** A success becomes the page to go to. */
export const naarPad = <R>(uitkomst: Uitkomst<{ readonly id: string }, R>, rest: string): Uitkomst<{ readonly redirectTo: string }, R> =>
  uitkomst.ok ? { ok: true, waarde: { redirectTo: zaakpad(uitkomst.waarde.id, rest) } } : uitkomst;
