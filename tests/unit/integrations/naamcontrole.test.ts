import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { geenNaamcontrole, naamcontroleOverHttp } from "@/lib/integrations/naamcontrole/http";
import { nagebootsteNaamcontrole } from "@/lib/integrations/naamcontrole/nagebootst";

type Verzoek = { readonly pad: string; readonly sleutel: string | undefined; readonly inhoud: unknown };

let server: Server;
let adres: string;
let antwoord: { status: number; inhoud: string };
let laatste: Verzoek;

beforeAll(async () => {
  server = createServer((vraag, weg) => {
    const delen: Buffer[] = [];
    vraag.on("data", (deel: Buffer) => delen.push(deel));
    vraag.on("end", () => {
      laatste = { pad: vraag.url ?? "", sleutel: vraag.headers.authorization, inhoud: JSON.parse(Buffer.concat(delen).toString("utf8")) };
      weg.writeHead(antwoord.status, { "Content-Type": "application/json" }).end(antwoord.inhoud);
    });
  });
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  adres = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/vop/v1`;
});
afterAll(() => {
  server.close();
});

const vraag = { iban: "NL91ABNA0417164300", tenaamstelling: "J. Jansen" };
const stel = (inhoud: unknown, status = 200) => {
  antwoord = { status, inhoud: typeof inhoud === "string" ? inhoud : JSON.stringify(inhoud) };
  return naamcontroleOverHttp({ url: adres, sleutel: "sleutel-van-de-bank" })(vraag);
};

describe("naamcontrole bij de bank", () => {
  it("stuurt naam en rekening volgens de EPC-regels", async () => {
    await stel({ partyNameMatch: "MTCH" });
    expect(laatste).toEqual({ pad: "/vop/v1/payee-verifications", sleutel: "Bearer sleutel-van-de-bank", inhoud: { party: { name: "J. Jansen" }, partyAccount: { iban: "NL91ABNA0417164300" } } });
  });

  it.each([
    ["MTCH", "komt_overeen", null],
    ["CMTC", "lijkt_op", "J. Janssen"],
    ["NMTC", "komt_niet_overeen", null],
    ["NOAP", "niet_mogelijk", null],
  ])("leest %s als %s, en noemt een andere naam alleen als die er bijna op lijkt", async (partyNameMatch, uitslag, naamBijBank) => {
    expect(await stel({ partyNameMatch, matchedName: "J. Janssen" })).toEqual({ uitslag, naamBijBank });
  });

  it.each([[{ partyNameMatch: "ANDERS" }, 200], [{}, 200], ["geen json", 200], [{ partyNameMatch: "MTCH" }, 503]] as const)("geeft een storing door, en geen uitslag: %j %i", async (inhoud, status) => {
    await expect(stel(inhoud, status)).rejects.toThrow();
  });

  it("zegt zonder bank dat er niet kon worden gecontroleerd", async () => {
    expect(await geenNaamcontrole(vraag)).toEqual({ uitslag: "niet_mogelijk", naamBijBank: null });
    expect(await nagebootsteNaamcontrole({ ...vraag, tenaamstelling: "Onbekende BV" })).toMatchObject({ uitslag: "komt_niet_overeen" });
  });
});
