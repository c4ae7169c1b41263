import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { lees } from "@/lib/db/transactie";
import { readZorgovereenkomst } from "@/lib/db/zorgovereenkomst.repository";
import { VirusscanOnbereikbaar } from "@/lib/integrations/virusscan";
import { nagebootsteVirusscan } from "@/lib/integrations/virusscan/nagebootst";
import { overeenkomstbijlage } from "@/lib/queries/zorgovereenkomst/bijlage";
import { getekendeOvereenkomst } from "@/lib/queries/zorgovereenkomst/getekend";
import { bijlageToevoegen } from "@/lib/usecases/zorgovereenkomst/bijlage-toevoegen";
import { bijlageVerwijderen } from "@/lib/usecases/zorgovereenkomst/bijlage-verwijderen";
import { zorgovereenkomstWeigeren } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-weigeren";

import { moet, sleutel, Wereld } from "./wereld";

let w: Wereld;
let zwolle: string;
let henk: Awaited<ReturnType<Wereld["budgethouder"]>>;
let toekenning: string;
beforeAll(async () => {
  w = await Wereld.open();
  zwolle = await w.verstrekker("gemeente", "0193");
  henk = await w.budgethouder();
  toekenning = await w.toekenning(henk, zwolle, "wmo");
});
afterAll(() => w.sluit());

const pdf = (tekst: string = randomUUID()): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(`%PDF-1.7\n${tekst}\n%%EOF`));
const voegToe = (id: string, inhoud = pdf(), anders: { readonly sleutel?: string; readonly bestandsnaam?: string } = {}) =>
  bijlageToevoegen(w.deps, henk, nagebootsteVirusscan, { ...sleutel(), zorgovereenkomstId: id, soort: "diploma", bestandsnaam: "diploma.pdf", inhoud, ...anders });
const neemUit = (id: string, bijlageId: string) => bijlageVerwijderen(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id, bijlageId });
const bijlagenVan = async (id: string) => (await lees(w.db, henk, (tx) => readZorgovereenkomst(tx, id)))?.bijlagen.map(({ id: bijlage }) => bijlage) ?? [];

describe("een bijlage", () => {
  it("hoort bij wat er wordt ondertekend: erbij en eraf verandert de inhoud, en zonder is zij weer gelijk", async () => {
    const id = await w.concept(henk, toekenning);
    const zonder = await w.hash(henk, id);
    const bijlage = moet(await voegToe(id, pdf(), { bestandsnaam: "../x/Diploma \u202Efdp.PDF" })).id;
    expect(await w.hash(henk, id)).not.toBe(zonder);
    expect((await w.eigenaar.overeenkomstbijlage.findUniqueOrThrow({ where: { id: bijlage } })).bestandsnaam).toBe("Diploma fdp.pdf");
    moet(await neemUit(id, bijlage));
    expect(await w.hash(henk, id)).toBe(zonder);
    expect(await w.eigenaar.overeenkomstbijlage.count({ where: { id: bijlage } })).toBe(0);
  });

  it("twee keer verstuurd is er één, en dezelfde inhoud onder een andere naam ook", async () => {
    const id = await w.concept(henk, toekenning);
    const inhoud = pdf();
    const eenKeer = { sleutel: randomUUID() };
    const eerste = moet(await voegToe(id, inhoud, eenKeer));
    expect(moet(await voegToe(id, inhoud, eenKeer))).toEqual(eerste);
    expect(await voegToe(id, inhoud, { bestandsnaam: "anders.pdf" })).toEqual({ ok: false, reden: "bijlage_dubbel" });
    const samen = await Promise.all([1, 2, 3].map(() => voegToe(id, pdf("tegelijk"))));
    expect(samen.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await bijlagenVan(id)).toHaveLength(2);
  });

  it("met een virus, van een ander soort of zonder antwoord van de scanner wordt niet bewaard", async () => {
    const id = await w.concept(henk, toekenning);
    const eicar = new Uint8Array(Buffer.from(["%PDF-1.7\nX5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*\n%%EOF"].join(""), "latin1"));
    expect(await voegToe(id, eicar)).toEqual({ ok: false, reden: "bijlage_besmet" });
    expect(await voegToe(id, new Uint8Array(Buffer.from("<html>")))).toEqual({ ok: false, reden: "bijlage_soort" });
    const stuk = { naam: "stuk", scan: () => Promise.reject(new VirusscanOnbereikbaar("weg")) };
    await expect(bijlageToevoegen(w.deps, henk, stuk, { ...sleutel(), zorgovereenkomstId: id, soort: "vog", bestandsnaam: "vog.pdf", inhoud: pdf() })).rejects.toThrow(VirusscanOnbereikbaar);
    expect(await bijlagenVan(id)).toEqual([]);
  });

  it("ligt vast na ondertekenen, in de toepassing en in de database, en staat in het document", async () => {
    const id = await w.concept(henk, toekenning);
    const bijlage = moet(await voegToe(id)).id;
    moet(await w.onderteken(henk, id));
    const zorgverlener = await w.zorgverlenerVan(id);
    expect(await voegToe(id)).toMatchObject({ ok: false, reden: { code: "status_verder" } });
    expect(await neemUit(id, bijlage)).toMatchObject({ ok: false, reden: { code: "status_verder" } });
    for (const sql of ["DELETE FROM overeenkomstbijlage", "UPDATE overeenkomstbijlage SET vervallen_op = now()", "UPDATE overeenkomstbijlage SET bestandsnaam = 'x.pdf'"]) {
      await expect(w.eigenaar.$executeRawUnsafe(`${sql} WHERE id = '${bijlage}'`), sql).rejects.toThrow();
    }
    moet(await w.tekenMede(zorgverlener, id));
    const document = await getekendeOvereenkomst(w.db, zorgverlener, id, null, w.deps.nu);
    expect(document?.inhoud.bijlagen).toMatchObject([{ soort: "diploma", bestandsnaam: "diploma.pdf" }]);
    expect((await overeenkomstbijlage(w.db, w.medewerker(zwolle), id, bijlage, w.deps.nu))?.bestandsnaam).toBe("diploma.pdf");
    const vreemd = await w.concept(henk, toekenning);
    expect(await overeenkomstbijlage(w.db, henk, vreemd, bijlage, w.deps.nu)).toBeNull();
    expect(await overeenkomstbijlage(w.db, await w.budgethouder(), id, bijlage, w.deps.nu)).toBeNull();
  });

  it("die is ondertekend, verdwijnt na terugsturen uit de inhoud maar niet uit de database, en maakt de handtekeningen ongeldig", async () => {
    const id = await w.concept(henk, toekenning);
    const bijlage = moet(await voegToe(id)).id;
    moet(await w.onderteken(henk, id));
    moet(await zorgovereenkomstWeigeren(w.deps, await w.zorgverlenerVan(id), { ...sleutel(), zorgovereenkomstId: id, redenen: ["UREN_KLOPPEN_NIET"], toelichting: null }));
    const getekend = await w.hash(henk, id);
    moet(await neemUit(id, bijlage));
    expect(await w.hash(henk, id)).not.toBe(getekend);
    const [versie] = await w.eigenaar.overeenkomstversie.findMany({ where: { zorgovereenkomstId: id }, include: { bijlagen: true } });
    expect(versie?.inhoudHash).toBeNull();
    expect(versie?.bijlagen).toHaveLength(1);
    expect(versie?.bijlagen[0]?.vervallenOp).not.toBeNull();
    await expect(w.eigenaar.overeenkomstbijlage.delete({ where: { id: bijlage } })).rejects.toThrow();
    // It may be added again: what lapsed does not stand in the way.
    moet(await voegToe(id, new Uint8Array(versie?.bijlagen[0]?.inhoud ?? [])));
    expect(await w.hash(henk, id)).toBe(getekend);
  });
});
