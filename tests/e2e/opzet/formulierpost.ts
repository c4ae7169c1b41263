/** Forms sent as a browser without JavaScript sends them, many at the very same moment. */
import { request } from "node:http";

import type { BrowserContext } from "@playwright/test";

export type Bezoeker = { readonly basis: string; readonly cookie: string };

export type Formulier = { readonly pad: string; readonly velden: readonly (readonly [string, string])[] };

export type Antwoord = { readonly status: number; readonly naar: string };

const GRENS = "----formulier-van-de-browserproef";

export const bezoekerVan = async (context: BrowserContext, basis: string): Promise<Bezoeker> => ({
  basis,
  cookie: (await context.cookies(basis)).map(({ name, value }) => `${name}=${value}`).join("; "),
});

const leesbaar = (html: string): string =>
  html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** The form on a page that has this button, with every hidden field it would send. */
export async function leesFormulier({ basis, cookie }: Bezoeker, pad: string, knop: string): Promise<Formulier> {
  const antwoord = await fetch(basis + pad, { headers: { cookie }, redirect: "manual" });
  const html = await antwoord.text();
  const formulier = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([tekst]) => tekst).find((tekst) => tekst.includes(`>${knop}<`));
  if (formulier === undefined) throw new Error(`${pad}: no form with the button ${knop} (status ${String(antwoord.status)})`);
  const velden = [...formulier.matchAll(/<input type="hidden"([^>]*)>/g)].map(([, attributen = ""]): readonly [string, string] => {
    const waarde = (naam: string): string => leesbaar(new RegExp(` ${naam}="([^"]*)"`).exec(attributen)?.[1] ?? "");
    return [waarde("name"), waarde("value")];
  });
  return { pad, velden };
}

const inhoudVan = ({ velden }: Formulier): Buffer =>
  Buffer.from(`${velden.map(([naam, waarde]) => `--${GRENS}\r\nContent-Disposition: form-data; name="${naam}"\r\n\r\n${waarde}\r\n`).join("")}--${GRENS}--\r\n`);

type Klaargezet = { readonly verstuur: () => void; readonly antwoord: Promise<Antwoord> };

/** Everything but the last byte is on its way when this resolves: the server cannot begin before that one arrives. */
function zetKlaar({ basis, cookie }: Bezoeker, formulier: Formulier): Promise<Klaargezet> {
  const inhoud = inhoudVan(formulier);
  const verzoek = request(basis + formulier.pad, {
    method: "POST",
    agent: false,
    headers: { cookie, origin: basis, "content-type": `multipart/form-data; boundary=${GRENS}`, "content-length": inhoud.length },
  });
  const antwoord = new Promise<Antwoord>((klaar, fout) => {
    verzoek.once("error", fout);
    verzoek.once("response", (gekregen) => {
      gekregen.resume();
      gekregen.once("end", () => {
        klaar({ status: gekregen.statusCode ?? 0, naar: gekregen.headers.location ?? "" });
      });
    });
  });
  // A server that is killed breaks this off; whoever waits for the answer sees it there.
  antwoord.catch(() => undefined);
  return new Promise((klaar, fout) => {
    verzoek.once("error", fout);
    verzoek.write(inhoud.subarray(0, -1), () => {
      klaar({ verstuur: () => verzoek.end(inhoud.subarray(-1)), antwoord });
    });
  });
}

/** Sends all of them within a millisecond or so. One that gets no answer at all is left out of the result. */
export async function stuurTegelijk(bezoeker: Bezoeker, formulieren: readonly Formulier[], meteenDaarna?: () => void): Promise<readonly Antwoord[]> {
  const klaar = await Promise.all(formulieren.map((formulier) => zetKlaar(bezoeker, formulier)));
  for (const { verstuur } of klaar) verstuur();
  meteenDaarna?.();
  const uitkomsten = await Promise.allSettled(klaar.map(({ antwoord }) => antwoord));
  return uitkomsten.flatMap((uitkomst) => (uitkomst.status === "fulfilled" ? [uitkomst.value] : []));
}
