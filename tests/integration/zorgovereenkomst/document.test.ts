/** What the document of a signed contract is made of: the content both signed, of every version, whatever happened since. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/domein/toegang";
import { getekendeOvereenkomst } from "@/lib/queries/zorgovereenkomst/getekend";

import { eenContract, moet, Wereld } from "../declaratie/wereld";
import { herstel, jeugdwetInvoer } from "../herstel/wereld";
import { Loopwereld } from "./loopwereld";

const NU = new Date("2026-04-20T09:00:00Z");

describe("een getekende zorgovereenkomst", () => {
  let loop: Loopwereld;
  beforeAll(async () => {
    loop = await Loopwereld.open();
  });
  afterAll(() => loop.wereld.sluit());
  const lees = (actor: Actor, id: string, versie: number | null = null) => getekendeOvereenkomst(loop.wereld.db, actor, id, versie, NU);

  it("is er pas als beide partijen hebben getekend", async () => {
    const { wereld } = loop;
    const henk = await wereld.budgethouder();
    const id = await wereld.concept(henk, await wereld.toekenning(henk, loop.gemeente, "wmo"));
    expect(await lees(henk, id)).toBeNull();
    moet(await wereld.onderteken(henk, id));
    expect(await lees(henk, id)).toBeNull();
    const selin = await wereld.zorgverlenerVan(id);
    moet(await wereld.tekenMede(selin, id));
    expect(await lees(henk, id)).toMatchObject({ stand: { soort: "in_behandeling" }, handtekeningen: [{ partij: "budgethouder" }, { partij: "zorgverlener" }] });
    expect(await lees(selin, id)).not.toBeNull();
  });

  it("is er voor elke versie met haar eigen inhoud en kenmerk", async () => {
    const { henk, selin, id } = await loop.goedgekeurd();
    const eerste = await lees(henk, id, 1);
    await loop.gewijzigd({ henk, selin, id }, { uren: 10_00, euro: 22_00n });
    expect(await lees(henk, id, 1)).toMatchObject({ inhoudHash: eerste?.inhoudHash, inhoud: { versie: 1, urenPerWeek: 8_00 } });
    const tweede = await lees(selin, id, 2);
    expect(tweede).toMatchObject({ inhoud: { versie: 2, urenPerWeek: 10_00 }, stand: { soort: "goedgekeurd" } });
    expect(tweede?.inhoudHash).not.toBe(eerste?.inhoudHash);
    expect(await lees(henk, id, 3)).toBeNull();
  });

  it("laat een regel na als een medewerker haar opent, en niet als een partij dat doet", async () => {
    const { henk, id } = await loop.goedgekeurd();
    const regels = (): Promise<number> => loop.wereld.eigenaar.inzagelog.count({ where: { onderwerpId: id, doel: "Zorgovereenkomst downloaden" } });
    await lees(henk, id);
    expect(await regels()).toBe(0);
    await lees(loop.wereld.svb(), id);
    await lees(loop.wereld.medewerker(loop.gemeente), id);
    expect(await regels()).toBe(2);
  });
});

describe("na een herstel", () => {
  let wereld: Wereld;
  beforeAll(async () => {
    wereld = await Wereld.open();
  });
  afterAll(() => wereld.sluit());

  it("staat er nog wat is getekend, onder de wet waaronder is getekend", async () => {
    const contract = await eenContract(wereld, { budgetEuro: 1_000n });
    const lees = () => getekendeOvereenkomst(wereld.db, contract.budgethouder, contract.id, null, NU);
    const voor = await lees();
    expect(voor?.inhoud.wet).toBe("wmo");
    await herstel(wereld, contract, jeugdwetInvoer(contract));
    expect((await wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({ where: { id: contract.id } })).wet).toBe("jeugdwet");
    expect(await lees()).toMatchObject({ inhoud: voor?.inhoud, inhoudHash: voor?.inhoudHash });
  });
});
