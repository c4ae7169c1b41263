/** Contracts on paper: from the zip of a gemeente to a zorgovereenkomst on the ordinary road, and everything that may not happen on the way. */
import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Prisma } from "@/lib/db/types";
import { metContext } from "@/lib/db/transactie";
import { ontsleutelBsn } from "@/lib/db/versleuteling";
import type { Actor } from "@/lib/domein/toegang";
import { nagebootsteVirusscan } from "@/lib/integrations/virusscan/nagebootst";
import { leesOvereenkomsttabel } from "@/lib/koppelvlak/overeenkomsttabel/lees";
import { leesLijst } from "@/lib/koppelvlak/overeenkomsttabel/lijst";
import { lijstVanEen } from "@/lib/koppelvlak/overeenkomsttabel/schrijf";
import type { Veld } from "@/lib/koppelvlak/overeenkomsttabel/kolommen";
import { elementVan, ZORGOVEREENKOMSTEN_NAAMRUIMTE } from "@/lib/koppelvlak/overeenkomsttabel/xml";
import { leesTabel } from "@/lib/koppelvlak/rekenblad/lees";
import { schrijfCsv } from "@/lib/koppelvlak/rekenblad/schrijf";
import { leveringdetail, misluktUitLevering } from "@/lib/queries/verstrekker/overeenkomstleveringen";
import { papierenOvereenkomst } from "@/lib/queries/zorgovereenkomst/papier";
import { leveringAanbieden } from "@/lib/usecases/overeenkomstlevering/levering-aanbieden";
import { leveringBevestigen } from "@/lib/usecases/overeenkomstlevering/levering-bevestigen";
import { leveringVerwerken } from "@/lib/usecases/overeenkomstlevering/levering-verwerken";
import { zorgovereenkomstIntrekken } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-intrekken";

import { overtredingen } from "../declaratie/wereld";
import { metGebruiker } from "../toegang/wereld";
import { moet, nieuweBsn, NU, sleutel, Wereld } from "./wereld";

let w: Wereld;
let gemeente: string;
let invoer: ReturnType<Wereld["medewerker"]>;
beforeAll(async () => {
  w = await Wereld.open();
  gemeente = await w.verstrekker("gemeente", "0193");
  invoer = w.medewerker(gemeente, ["invoer", "accorderen"]);
  await metGebruiker(w, invoer, "Invoer");
});
afterAll(() => w.sluit());

const pdf = (merk: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`%PDF-1.7\n${merk}\n%%EOF\n`);

type Rij = Partial<Record<Veld, string>>;
const rijVoor = (bsn: string, anders: Rij = {}): Rij => ({
  pdf: "een.pdf", budgethouderBsn: bsn, functiesoort: "begeleiding", verlenerBsn: nieuweBsn(), voornamen: "Fatma", achternaam: "Özdemir", geboortedatum: "14-02-1980",
  familierelatie: "geen", ondernemer: "nee", bigNummer: "12 345 678 901", iban: "NL91ABNA0417164300", tenaamstelling: "F. Özdemir", model: "opdracht", van: "01-04-2026", tm: "31-12-2026", urenPerWeek: "8",
  zorgbeschrijving: "Begeleiding thuis.", eenheid1: "uur", bedrag1: "25,00", budgethouderGetekend: "01-03-2026", verlenerGetekend: "02-03-2026", ...anders,
});

function opdracht(rijen: readonly Rij[], pdfs: Readonly<Record<string, Uint8Array>>) {
  const [eerste] = rijen.map(lijstVanEen);
  const lijst = schrijfCsv({ blad: "", kop: eerste?.kop ?? [], rijen: rijen.flatMap((rij) => lijstVanEen(rij).rijen) });
  const tabel = leesTabel(lijst, "csv", null);
  const gelezen = tabel.ok ? leesOvereenkomsttabel(tabel.tabel) : tabel;
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  return { soort: "bulk", bestandsnaam: "levering.zip", lijstSoort: "csv", lijst, rijen: gelezen.rijen, pdfs: Object.entries(pdfs).map(([naam, inhoud]) => ({ naam, inhoud })) } as const;
}

const biedAan = (rijen: readonly Rij[], pdfs: Readonly<Record<string, Uint8Array>>, wie: Actor = invoer) => leveringAanbieden(w.deps, wie, nagebootsteVirusscan, opdracht(rijen, pdfs));
const detail = async (id: string, wie: Actor = invoer) => leveringdetail(w.db, wie, NU, id);

async function aangeleverd(rijen: readonly Rij[], pdfs: Readonly<Record<string, Uint8Array>>) {
  const { leveringId } = moet(await biedAan(rijen, pdfs));
  moet(await leveringBevestigen(w.deps, invoer, { leveringId, rijen: rijen.map((_, plaats) => plaats + 2) }));
  expect(await leveringVerwerken(w.deps, leveringId)).toBe("klaar");
  return leveringId;
}

/** One contract as XML, with the days and amounts as that writes them. */
function xmlOpdracht(rij: Rij, pdfs: Readonly<Record<string, Uint8Array>>) {
  const inhoud = Object.entries(rij).map(([veld, tekst]) => `<${elementVan(veld as Veld)}>${tekst.replace(/^(\d\d)-(\d\d)-(\d{4})$/, "$3-$2-$1").replace(/^(\d+),(\d\d)$/, "$1.$2")}</${elementVan(veld as Veld)}>`);
  const lijst = new TextEncoder().encode(`<Zorgovereenkomsten xmlns="${ZORGOVEREENKOMSTEN_NAAMRUIMTE}"><Zorgovereenkomst>${inhoud.join("")}</Zorgovereenkomst></Zorgovereenkomsten>`);
  const tabel = leesLijst(lijst, "xml");
  const gelezen = tabel.ok ? leesOvereenkomsttabel(tabel.tabel) : tabel;
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  return { soort: "bulk", bestandsnaam: "levering.zip", lijstSoort: "xml", lijst, rijen: gelezen.rijen, pdfs: Object.entries(pdfs).map(([naam, bytes]) => ({ naam, inhoud: bytes })) } as const;
}

async function budgethouder(geboren = "1958-03-14") {
  const bsn = nieuweBsn();
  const henk = await w.budgethouder(geboren, bsn);
  await w.toekenning(henk, gemeente, "wmo");
  return { bsn, henk };
}

async function eenOpPapier(merk: string) {
  const { bsn, henk } = await budgethouder();
  const leveringId = await aangeleverd([rijVoor(bsn)], { "een.pdf": pdf(merk) });
  const [regel] = (await detail(leveringId))?.regels ?? [];
  if (regel?.zorgovereenkomst == null) throw new Error(JSON.stringify(regel));
  return { bsn, henk, leveringId, id: regel.zorgovereenkomst.id };
}

describe("een lijst als XML", () => {
  it("wordt nagekeken, bevestigd en verwerkt als elke andere lijst", async () => {
    const { bsn } = await budgethouder();
    const { leveringId } = moet(await leveringAanbieden(w.deps, invoer, nagebootsteVirusscan, xmlOpdracht(rijVoor(bsn), { "een.pdf": pdf("xml") })));
    expect((await detail(leveringId))?.regels.map(({ rij, oordeel }) => [rij, oordeel])).toEqual([[1, "goed"]]);
    moet(await leveringBevestigen(w.deps, invoer, { leveringId, rijen: [1] }));
    expect(await leveringVerwerken(w.deps, leveringId)).toBe("klaar");
    expect((await detail(leveringId))?.regels).toMatchObject([{ uitkomst: "aangeleverd" }]);
  });
});

describe("van zip tot zorgovereenkomst", () => {
  it("ligt na het aanleveren bij de verstrekker, met twee handtekeningen op papier", async () => {
    const { id, henk } = await eenOpPapier("weg");
    expect(await w.status(id)).toBe("bij_verstrekker");
    expect(await w.eigenaar.overeenkomstversie.findFirst({ where: { zorgovereenkomstId: id }, select: { bigNummer: true } })).toEqual({ bigNummer: "12345678901" });
    const akkoorden = await w.eigenaar.akkoord.findMany({ where: { versie: { zorgovereenkomstId: id } }, orderBy: { id: "asc" } });
    expect(akkoorden.map(({ partij, wijze, getekendOp, gebruikerId }) => [partij, wijze, getekendOp?.toISOString().slice(0, 10), gebruikerId])).toEqual([
      ["budgethouder", "papier", "2026-03-01", invoer.gebruikerId],
      ["zorgverlener", "papier", "2026-03-02", invoer.gebruikerId],
    ]);
    expect(await w.eigenaar.gebeurtenis.count({ where: { soort: "zorgovereenkomst.aangeleverd", onderwerpId: id, budgethouderId: henk.budgethouderId } })).toBe(1);
    const collega = w.medewerker(gemeente);
    moet(await w.accordeer(collega, id, 30_00n));
    moet(await w.toets(w.svb(), id));
    expect(await w.status(id)).toBe("goedgekeurd");
  });

  it("wie aanlevert, geeft zelf geen akkoord; ook niet langs de database", async () => {
    const { id } = await eenOpPapier("vier ogen");
    expect(await w.accordeer(invoer, id, 30_00n)).toEqual({ ok: false, reden: "zelf_aangeleverd" });
    const versie = await w.eigenaar.overeenkomstversie.findFirstOrThrow({ where: { zorgovereenkomstId: id } });
    const zelf = { overeenkomstversieId: versie.id, partij: "verstrekker", oordeel: "akkoord", gebruikerId: invoer.gebruikerId, inhoudHash: new Uint8Array(versie.inhoudHash ?? []), redenen: [], checklist: [], op: NU } satisfies Prisma.AkkoordUncheckedCreateInput;
    await expect(metContext(w.db, { rol: "verstrekker", verstrekkerId: gemeente, gebruikerId: invoer.gebruikerId }, NU, (tx) => tx.akkoord.create({ data: zelf }))).rejects.toThrow(/does not agree/);
    await expect(metContext(w.db, { rol: "verstrekker", verstrekkerId: gemeente, gebruikerId: invoer.gebruikerId }, NU, (tx) => tx.akkoord.create({ data: { ...zelf, partij: "budgethouder" } }))).rejects.toThrow(/does not sign/);
  });

  it("de budgethouder ziet de PDF en kan intrekken; een andere gemeente en een andere budgethouder zien niets", async () => {
    const { id, henk } = await eenOpPapier("zien");
    const ander = w.medewerker(await w.verstrekker("gemeente", "0150"), ["invoer", "accorderen", "inzien"]);
    expect(Buffer.from((await papierenOvereenkomst(w.db, henk, id, NU))?.inhoud ?? []).toString()).toContain("zien");
    expect(await papierenOvereenkomst(w.db, invoer, id, NU)).not.toBeNull();
    expect(await papierenOvereenkomst(w.db, w.svb(), id, NU)).not.toBeNull();
    expect(await papierenOvereenkomst(w.db, ander, id, NU)).toBeNull();
    expect(await papierenOvereenkomst(w.db, await w.budgethouder(), id, NU)).toBeNull();
    moet(await zorgovereenkomstIntrekken(w.deps, henk, { ...sleutel(), zorgovereenkomstId: id }));
    expect(await w.status(id)).toBe("ingetrokken");
  });
});

describe("nog een keer, tegelijk en halverwege", () => {
  it("dezelfde bestanden zijn dezelfde levering; dezelfde PDF in een andere lijst zegt waar hij al is", async () => {
    const { bsn } = await budgethouder();
    const rij = rijVoor(bsn);
    const leveringId = await aangeleverd([rij], { "een.pdf": pdf("dubbel") });
    expect(moet(await biedAan([rij], { "een.pdf": pdf("dubbel") }))).toEqual({ leveringId, eerder: true });
    const nummer = (await detail(leveringId))?.regels[0]?.zorgovereenkomst?.nummer;
    const tweede = moet(await biedAan([{ ...rij, zorgbeschrijving: "Anders." }], { "een.pdf": pdf("dubbel") }));
    expect((await detail(tweede.leveringId))?.regels[0]?.fouten[0]).toMatchObject({ code: "PDF_EERDER_AANGELEVERD", gegevens: { nummer } });
  });

  it("twee werkers tegelijk en een gestopte werker maken elke overeenkomst precies één keer", async () => {
    const { bsn } = await budgethouder();
    const rijen = [1, 2, 3].map((n) => rijVoor(bsn, { pdf: `${String(n)}.pdf` }));
    const { leveringId } = moet(await biedAan(rijen, Object.fromEntries([1, 2, 3].map((n) => [`${String(n)}.pdf`, pdf(`tegelijk ${String(n)}`)]))));
    moet(await leveringBevestigen(w.deps, invoer, { leveringId, rijen: [2, 3, 4] }));
    await Promise.all([leveringVerwerken(w.deps, leveringId), leveringVerwerken(w.deps, leveringId)]);
    expect((await detail(leveringId))?.tellingen).toMatchObject({ aangeleverd: 3, geweigerd: 0 });
    expect(await w.eigenaar.overeenkomstbestand.count({ where: { leveringId, zorgovereenkomstId: { not: null } } })).toBe(3);
    expect(moet(await leveringBevestigen(w.deps, invoer, { leveringId, rijen: [2] }))).toEqual({ eerder: true });
  });

  it("twee keer op de knop is één levering; wie later terugkomt, krijgt een nieuwe blik", async () => {
    const { bsn } = await budgethouder();
    const rij = rijVoor(bsn);
    const bestanden = { "een.pdf": pdf("twee keer") };
    const [eerste, tweede] = await Promise.all([biedAan([rij], bestanden), biedAan([rij], bestanden)]);
    expect(moet(eerste).leveringId).toBe(moet(tweede).leveringId);
    const later = { ...w.deps, nu: new Date(NU.getTime() + 3_600_000) };
    const derde = moet(await leveringAanbieden(later, invoer, nagebootsteVirusscan, opdracht([rij], bestanden)));
    expect(derde.leveringId).not.toBe(moet(eerste).leveringId);
    expect(await detail(moet(eerste).leveringId)).toBeNull();
  });

  it("alleen gekozen rijen worden aangeleverd, en een rij met een fout is niet te kiezen", async () => {
    const { bsn } = await budgethouder();
    const rijen = [rijVoor(bsn), rijVoor(bsn, { pdf: "twee.pdf" }), rijVoor(nieuweBsn(), { pdf: "drie.pdf" })];
    const { leveringId } = moet(await biedAan(rijen, { "een.pdf": pdf("keuze 1"), "twee.pdf": pdf("keuze 2"), "drie.pdf": pdf("keuze 3") }));
    expect(await leveringBevestigen(w.deps, invoer, { leveringId, rijen: [4] })).toEqual({ ok: false, reden: "niets_gekozen" });
    moet(await leveringBevestigen(w.deps, invoer, { leveringId, rijen: [3, 4] }));
    await leveringVerwerken(w.deps, leveringId);
    expect((await detail(leveringId))?.regels.map(({ uitkomst }) => uitkomst)).toEqual([null, "aangeleverd", null]);
    expect((await misluktUitLevering(w.db, invoer, NU, leveringId))?.mislukt.map(({ rij }) => rij)).toEqual([4]);
  });
});

it("daarna klopt alles wat altijd waar is", async () => {
  expect(await overtredingen(w)).toEqual([]);
});

describe("wat niet mag", () => {
  it.each([
    ["een onbekende budgethouder", {}, "BUDGET_ONBEKEND", true],
    ["een soort zorg die niet is toegekend", { functiesoort: "WM-HH" }, "FUNCTIESOORT_NIET_TOEGEKEND", false],
    ["een budget dat niet bestaat", { toekenningsnummer: "TK-2026-999999" }, "TOEKENNING_ONBEKEND", false],
    ["een handtekening van morgen", { budgethouderGetekend: "06-03-2026" }, "GETEKEND_IN_TOEKOMST", false],
    ["een onbekende vertegenwoordiger", { vertegenwoordigerBsn: nieuweBsn() }, "VERTEGENWOORDIGER_ONBEKEND", false],
    ["een tarief onder het minimumloon", { bedrag1: "5,00" }, "ONDER_MINIMUMLOON", false],
    ["een ander model dan bij de zorgverlener past", { model: "partner familie" }, "MODEL_PAST_NIET", false],
    ["een PDF die er niet bij zit", { pdf: "weg.pdf" }, "PDF_ONTBREEKT", false],
  ])("%s", async (_naam, anders, code, vreemd) => {
    const { bsn } = await budgethouder();
    const { leveringId } = moet(await biedAan([rijVoor(vreemd ? nieuweBsn() : bsn, anders)], { "een.pdf": pdf(randomUUID()) }));
    expect((await detail(leveringId))?.regels[0]).toMatchObject({ oordeel: "fout", fouten: [{ code }] });
  });

  it("een kind tekent niet zelf; de ouder wel", async () => {
    const { bsn, henk } = await budgethouder("2015-01-01");
    const zelf = moet(await biedAan([rijVoor(bsn)], { "een.pdf": pdf("kind zelf") }));
    expect((await detail(zelf.leveringId))?.regels[0]?.fouten[0]?.code).toBe("MINDERJARIG_TEKENT_NIET");
    const ouder = await w.vertegenwoordiger(henk, "ouder", []);
    const persoon = await w.eigenaar.persoon.findUniqueOrThrow({ where: { id: ouder.persoonId } });

    const leveringId = await aangeleverd([rijVoor(bsn, { vertegenwoordigerBsn: ontsleutelBsn(persoon.bsnVersleuteld) })], { "een.pdf": pdf("kind ouder") });
    const id = (await detail(leveringId))?.regels[0]?.zorgovereenkomst?.id ?? "";
    expect(await w.eigenaar.akkoord.findFirstOrThrow({ where: { partij: "budgethouder", versie: { zorgovereenkomstId: id } } })).toMatchObject({ vertegenwoordigingId: ouder.vertegenwoordigingId });
  });

  it("wat de virusscanner vindt, wordt niet bewaard; is hij onbereikbaar, dan wordt er niets bewaard", async () => {
    const { bsn } = await budgethouder();
    const eicar = new TextEncoder().encode(`%PDF-1.7\nX5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*\n%%EOF`);
    const { leveringId } = moet(await biedAan([rijVoor(bsn)], { "een.pdf": eicar }));
    expect((await detail(leveringId))?.regels[0]).toMatchObject({ oordeel: "fout", fouten: [{ code: "PDF_BESMET" }] });
    expect(await w.eigenaar.overeenkomstbestand.count({ where: { leveringId } })).toBe(0);
    const voor = await w.eigenaar.overeenkomstlevering.count();
    const kapot = { naam: "kapot", scan: () => Promise.reject(new Error("out of reach")) };
    await expect(leveringAanbieden(w.deps, invoer, kapot, opdracht([rijVoor(bsn)], { "een.pdf": pdf("onbereikbaar") }))).rejects.toThrow("out of reach");
    expect(await w.eigenaar.overeenkomstlevering.count()).toBe(voor);
  });

  it("zonder papier gaat een concept nooit rechtstreeks naar de verstrekker", async () => {
    const { henk } = await budgethouder();
    const toekenning = await w.eigenaar.toekenning.findFirstOrThrow({ where: { budgethouderId: henk.budgethouderId } });
    const id = await w.concept(henk, toekenning.id);
    await expect(w.eigenaar.zorgovereenkomst.update({ where: { id }, data: { status: "bij_verstrekker" } })).rejects.toThrow(/not signed by two parties on paper/);

  });
});
