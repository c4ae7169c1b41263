/** Plain requests: what a script sends that has somebody's cookies, without a browser that follows or renders anything. */
import { request } from "node:http";

import { baseUrl } from "../opzet/omgeving";

export type Antwoord = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly tekst: string;
};

export type Verzoek = {
  readonly methode?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly inhoud?: string | Buffer;
};

/** `pad` goes on the line as it is: nothing is normalised on the way. */
export function stuur(pad: string, { methode = "GET", cookie = "", headers = {}, inhoud }: Verzoek = {}): Promise<Antwoord> {
  const { hostname, port, host } = new URL(baseUrl());
  return new Promise((klaar, fout) => {
    const verzoek = request(
      { hostname, port, path: pad, method: methode, agent: false, headers: { host, ...(cookie === "" ? {} : { cookie }), ...headers } },
      (gekregen) => {
        const delen: Buffer[] = [];
        gekregen.on("data", (deel: Buffer) => delen.push(deel));
        gekregen.once("error", fout);
        gekregen.once("end", () => {
          const platgeslagen = Object.entries(gekregen.headers).map(([naam, waarde]): [string, string] => [naam, Array.isArray(waarde) ? waarde.join("\n") : (waarde ?? "")]);
          klaar({ status: gekregen.statusCode ?? 0, headers: Object.fromEntries(platgeslagen), cookies: gekregen.headers["set-cookie"] ?? [], tekst: Buffer.concat(delen).toString("utf8") });
        });
      },
    );
    verzoek.once("error", fout);
    verzoek.end(inhoud);
  });
}

/** What somebody sees of a page: the words, without scripts, nonces and the address that was asked for. */
export const zichtbaar = (tekst: string): string =>
  tekst
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>")
    .replace(/\s+/g, " ")
    .trim();

/** Does the work for each with a few at a time. */
export async function voorElk<T>(lijst: readonly T[], werk: (een: T) => Promise<void>, tegelijk = 4): Promise<void> {
  const rij = [...lijst];
  await Promise.all(
    Array.from({ length: tegelijk }, async () => {
      for (let een = rij.shift(); een !== undefined; een = rij.shift()) await werk(een);
    }),
  );
}
