/** clamd over TCP. INSTREAM: the file goes in pieces with their length in front, a piece of nothing ends it (clamd(8)). */
import { connect } from "node:net";

import { type Scanuitslag, type Virusscan, VirusscanOnbereikbaar } from "./poort";

const STUK = 64 * 1_024;
const WACHT_MS = 30_000;
const LANGSTE_ANTWOORD = 1_024;

function lengte(aantal: number): Buffer {
  const kop = Buffer.alloc(4);
  kop.writeUInt32BE(aantal);
  return kop;
}

function stukken(bytes: Uint8Array): readonly Uint8Array[] {
  const delen: Uint8Array[] = [Buffer.from("zINSTREAM\0")];
  for (let begin = 0; begin < bytes.length; begin += STUK) {
    const deel = bytes.subarray(begin, begin + STUK);
    delen.push(lengte(deel.length), deel);
  }
  return [...delen, lengte(0)];
}

/** "stream: OK" or "stream: Win.Test.EICAR_HDB-1 FOUND"; everything else is the scanner's own trouble. */
export function leesAntwoord(antwoord: string): Scanuitslag {
  const tekst = antwoord.replace(/\0/g, "").trim();
  if (tekst === "stream: OK") return { uitslag: "schoon" };
  const gevonden = /^stream: (?<naam>.{1,200}) FOUND$/.exec(tekst)?.groups?.["naam"];
  if (gevonden === undefined) throw new VirusscanOnbereikbaar("answer without OK or FOUND");
  return { uitslag: "besmet", naam: gevonden };
}

const vraag = (host: string, poort: number, bytes: Uint8Array): Promise<string> =>
  new Promise((klaar, mis) => {
    const lijn = connect({ host, port: poort });
    let antwoord = "";
    const stop = (waarom: string): void => {
      lijn.destroy();
      mis(new VirusscanOnbereikbaar(waarom));
    };
    lijn.setTimeout(WACHT_MS, () => {
      stop("no answer in time");
    });
    lijn.on("error", ({ message }) => {
      stop(message);
    });
    lijn.on("data", (deel) => {
      antwoord += deel.toString("utf8");
      if (antwoord.length > LANGSTE_ANTWOORD) stop("answer too long");
    });
    lijn.on("end", () => {
      lijn.destroy();
      klaar(antwoord);
    });
    for (const stuk of stukken(bytes)) lijn.write(stuk);
  });

export function clamd(adres: string): Virusscan {
  const scheiding = adres.lastIndexOf(":");
  const host = adres.slice(0, scheiding);
  const poort = Number(adres.slice(scheiding + 1));
  return { naam: "clamd", scan: async (bytes) => leesAntwoord(await vraag(host, poort, bytes)) };
}
