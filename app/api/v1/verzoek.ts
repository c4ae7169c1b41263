/** What every address of the ketenkoppelvlak shares: who calls, how much may be sent, and how a refusal looks. */
import { netwerkadres, telMee } from "@/lib/auth/limiet";
import { tijdZonderSessie } from "@/lib/auth/tijd";
import { systemNow } from "@/lib/clock";
import { db } from "@/lib/db";
import { type Koppeling, koppelingVan } from "@/lib/db/apisleutel.repository";
import type { Probleem } from "@/lib/schemas/toekenning";
import type { Deps } from "@/lib/usecases/deps";

/** A real message is a few kilobytes. */
export const MAXIMUM_BYTES = 1_000_000;

const TITELS = {
  400: "Het verzoek is niet goed",
  401: "U bent niet herkend",
  403: "U mag dit niet",
  404: "Niet gevonden",
  409: "Dit botst met een eerder bericht",
  413: "Het bericht is te groot",
  415: "Dit soort inhoud nemen wij niet aan",
  422: "Het bestand is niet te gebruiken",
  429: "U vraagt te veel achter elkaar",
} as const;

export function probleem(status: keyof typeof TITELS, code: string, detail: string, headers: Readonly<Record<string, string>> = {}): Response {
  const inhoud: Probleem = { type: "about:blank", title: TITELS[status], status, detail, code };
  return Response.json(inhoud, { status, headers: { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store", ...headers } });
}

export const kernDeps = async (): Promise<Deps> => ({ db: db(), ...(await tijdZonderSessie()) });

/** The caller, or the answer that says why there is none. */
export async function koppelingVanVerzoek(verzoek: Request): Promise<Koppeling | Response> {
  const sleutel = /^Bearer (?<sleutel>\S+)$/i.exec(verzoek.headers.get("authorization") ?? "")?.groups?.["sleutel"];
  const koppeling = sleutel === undefined ? null : await koppelingVan(db(), sleutel, systemNow());
  const wacht = await (koppeling === null ? telMee("onbekendeSleutel", netwerkadres(verzoek.headers)) : telMee("koppeling", koppeling.apisleutelId));
  if (wacht !== null) {
    return probleem(429, "te_veel_verzoeken", `Wacht ${String(wacht)} seconden. Stuur veel berichten in een keer als bulkbestand.`, { "Retry-After": String(wacht) });
  }
  return (
    koppeling ??
    probleem(401, "sleutel_ongeldig", "Stuur een geldige API-sleutel mee: Authorization: Bearer <sleutel>. De beheerder van uw organisatie maakt die aan onder Koppeling.", {
      "WWW-Authenticate": 'Bearer realm="trekkingsrecht-pgb"',
    })
  );
}

const SOORTEN = ["application/xml", "text/xml"];

const soortVan = (verzoek: Request): string => (verzoek.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

const isXml = (verzoek: Request): boolean => SOORTEN.includes(soortVan(verzoek));

const geenXml = (): Response => probleem(415, "inhoud_geen_xml", "Stuur het bericht als application/xml.");

async function* stroom(inhoud: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const lezer = inhoud.getReader();
  try {
    for (let stuk = await lezer.read(); !stuk.done; stuk = await lezer.read()) yield stuk.value;
  } finally {
    // Whoever stops halfway tells the sender to stop as well.
    await lezer.cancel().catch(() => undefined);
  }
}

/** The body as it comes in, for what is too large to hold. */
export function stroomXmlInhoud(verzoek: Request): AsyncIterable<Uint8Array> | Response {
  if (!isXml(verzoek)) return geenXml();
  return verzoek.body === null ? stroom(new Blob([]).stream()) : stroom(verzoek.body);
}

const teGroot = (): Response => probleem(413, "bericht_te_groot", "Een toekenningsbericht is ten hoogste 1 MB.");

export async function leesXmlInhoud(verzoek: Request): Promise<Uint8Array<ArrayBuffer> | Response> {
  return isXml(verzoek) ? leesBytes(verzoek) : geenXml();
}

/** A small answer in JSON; what is in it the schema decides. */
export async function leesJsonInhoud(verzoek: Request): Promise<{ readonly waarde: unknown } | Response> {
  if (soortVan(verzoek) !== "application/json") return probleem(415, "inhoud_geen_json", "Stuur het antwoord als application/json.");
  const bytes = await leesBytes(verzoek);
  if (bytes instanceof Response) return bytes;
  try {
    return { waarde: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown };
  } catch {
    return probleem(400, "inhoud_onleesbaar", "De inhoud is geen geldige JSON in UTF-8.");
  }
}

/** Stops reading at the limit, whatever the caller said the length would be. */
async function leesBytes(verzoek: Request): Promise<Uint8Array<ArrayBuffer> | Response> {
  if (Number(verzoek.headers.get("content-length") ?? "0") > MAXIMUM_BYTES) return teGroot();
  if (verzoek.body === null) return new Uint8Array();
  const delen: Uint8Array[] = [];
  let lengte = 0;
  const lezer = verzoek.body.getReader();
  for (let stuk = await lezer.read(); !stuk.done; stuk = await lezer.read()) {
    lengte += stuk.value.byteLength;
    if (lengte > MAXIMUM_BYTES) {
      await lezer.cancel();
      return teGroot();
    }
    delen.push(stuk.value);
  }
  return new Uint8Array(Buffer.concat(delen));
}

/** XML unless the caller asks for JSON and not for XML. */
export function wilJson(verzoek: Request): boolean {
  const accept = verzoek.headers.get("accept") ?? "";
  return accept.includes("application/json") && !/application\/xml|text\/xml/.test(accept);
}
