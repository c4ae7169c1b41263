import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";

import { afterEach, describe, expect, it } from "vitest";

import { clamd, leesAntwoord } from "@/lib/integrations/virusscan/clamd";
import { nagebootsteVirusscan } from "@/lib/integrations/virusscan/nagebootst";
import { VirusscanOnbereikbaar } from "@/lib/integrations/virusscan/poort";

let server: Server | undefined;
afterEach(() => server?.close());

const EICAR = Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`);

/** A daemon that reads INSTREAM as clamd does, and answers when the piece of nothing came. */
async function daemon(antwoord: string): Promise<{ adres: string; ontvangen: () => Buffer }> {
  let alles = Buffer.alloc(0);
  server = createServer((lijn) => {
    lijn.on("data", (deel) => {
      alles = Buffer.concat([alles, deel]);
      if (alles.subarray(-4).equals(Buffer.alloc(4))) lijn.end(antwoord);
    });
  });
  await new Promise<void>((klaar) => server?.listen(0, "127.0.0.1", klaar));
  return { adres: `127.0.0.1:${String((server.address() as AddressInfo).port)}`, ontvangen: () => alles };
}

describe("clamd", () => {
  it("krijgt het hele bestand, in stukken met hun lengte ervoor", async () => {
    const { adres, ontvangen } = await daemon("stream: OK\0");
    const bestand = Buffer.alloc(100_000, "a");
    expect(await clamd(adres).scan(bestand)).toEqual({ uitslag: "schoon" });
    const kop = Buffer.from("zINSTREAM\0");
    expect(ontvangen().subarray(0, kop.length)).toEqual(kop);
    expect(ontvangen().readUInt32BE(kop.length)).toBe(65_536);
    expect(ontvangen().length).toBe(kop.length + 4 + 65_536 + 4 + (100_000 - 65_536) + 4);
  });

  it("noemt wat er is gevonden", async () => {
    const { adres } = await daemon("stream: Win.Test.EICAR_HDB-1 FOUND\0");
    expect(await clamd(adres).scan(EICAR)).toEqual({ uitslag: "besmet", naam: "Win.Test.EICAR_HDB-1" });
  });

  it.each(["", "INSTREAM size limit exceeded. ERROR", "stream: OK FOUND ERROR", "stream:  FOUND"])("die %j antwoordt, heeft niets over het bestand gezegd", (antwoord) => {
    expect(() => leesAntwoord(antwoord)).toThrow(VirusscanOnbereikbaar);
  });

  it("die er niet is, is onbereikbaar en nooit schoon", async () => {
    const { adres } = await daemon("");
    await new Promise((klaar) => server?.close(klaar));
    await expect(clamd(adres).scan(EICAR)).rejects.toThrow(VirusscanOnbereikbaar);
  });
});

describe("de nagebootste scanner", () => {
  it("kent het testbestand, waar het ook staat, en verder niets", async () => {
    expect(await nagebootsteVirusscan.scan(EICAR)).toMatchObject({ uitslag: "besmet" });
    expect(await nagebootsteVirusscan.scan(Buffer.concat([Buffer.from("%PDF-1.7\n"), EICAR]))).toMatchObject({ uitslag: "besmet" });
    expect(await nagebootsteVirusscan.scan(Buffer.from("%PDF-1.7"))).toEqual({ uitslag: "schoon" });
  });
});
