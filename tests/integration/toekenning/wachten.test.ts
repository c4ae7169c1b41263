import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import { berichtdetail, retourberichtVan } from "@/lib/queries/verstrekker/toekenningsbericht";
import { leveringOntvangen } from "@/lib/usecases/toekenning/levering-ontvangen";
import { leveringValideren } from "@/lib/usecases/toekenning/levering-valideren";
import { leveringVerwerken } from "@/lib/usecases/toekenning/levering-verwerken";
import { toekenningsberichtValideren } from "@/lib/usecases/toekenning/toekenningsbericht-valideren";
import { eenBulk, stroomVan } from "@/tests/builders/koppelvlak/bulk";

import { bericht, functiebudget, Gemeenten } from "./gemeenten";

let wereld: Gemeenten;
beforeAll(async () => {
  wereld = await Gemeenten.open();
});
afterAll(() => wereld.sluit());

let volgende = 0;
const wijziging = (van: Toekenningsbericht, afwijking: Partial<Toekenningsbericht> = {}): Toekenningsbericht => {
  volgende += 1;
  return { ...van, berichtnummer: `W-${String(volgende)}`, mutatie: "wijziging", functiebudgetten: [functiebudget(9_000n)], bedrag: centen(900_000n), ...afwijking };
};

const lever = async (berichten: readonly Toekenningsbericht[], perDeel = 100): Promise<string> => {
  const uitkomst = await leveringOntvangen(wereld.deps(), wereld.zwolle, { bron: stroomVan(eenBulk(berichten)), kanaal: "portaal", maximumBytes: 1e8 });
  if (!uitkomst.ok) throw new Error(JSON.stringify(uitkomst.reden));
  await leveringVerwerken(wereld.deps(), uitkomst.waarde.leveringId, perDeel);
  return uitkomst.waarde.leveringId;
};

const opNummer = (berichtnummer: string) => wereld.eigenaar.toekenningsbericht.findFirstOrThrow({ where: { berichtnummer } });

describe("een wijziging die vóór het eerste bericht komt", () => {
  it("wacht met een eigen code, en wordt verwerkt zodra dat bericht komt; beide antwoorden blijven te zien", async () => {
    const nieuw = bericht();
    const eerst = await wereld.stuur(wereld.zwolle, wijziging(nieuw));
    expect(eerst).toMatchObject({ status: "uitval", retourcodes: [{ code: "ORIGINEEL_ONTBREEKT", gegevens: { nummer: nieuw.budgetidentificatie } }] });
    const daarna = await wereld.stuur(wereld.zwolle, nieuw);
    expect(daarna.status).toBe("verwerkt");
    expect(await retourberichtVan(wereld.db, wereld.zwolle, eerst.berichtId)).toMatchObject({ status: "verwerkt", retourcodes: [], toekenningnummer: daarna.toekenningnummer });
    expect(await berichtdetail(wereld.db, wereld.zwolle, eerst.berichtId)).toMatchObject({
      status: "verwerkt",
      eerdereAntwoorden: [{ status: "uitval", retourcodes: [{ code: "ORIGINEEL_ONTBREEKT" }] }],
      zaak: { status: "vervallen", oplossing: "BERICHT_VERWERKT" },
    });
    expect(await wereld.saldi(daarna.toekenningId)).toMatchObject({ beschikbaar: 900_000n });
  });

  it("wacht ook in een bestand, en over bestanden heen", async () => {
    const [a, b] = [bericht(), bericht()];
    const [wa, wb] = [wijziging(a), wijziging(b)];
    await lever([wa, a, wb]);
    expect((await opNummer(wa.berichtnummer)).status).toBe("verwerkt");
    expect(await opNummer(wb.berichtnummer)).toMatchObject({ status: "uitval", wachtOp: b.budgetidentificatie });
    await lever([b]);
    expect(await opNummer(wb.berichtnummer)).toMatchObject({ status: "verwerkt", wachtOp: null });
  });

  it("neemt van twee die wachten de nieuwste als laatste, in welke volgorde zij ook kwamen", async () => {
    const nieuw = bericht();
    const oudste = wijziging(nieuw, { aangemaaktOp: datum("2026-02-02"), functiebudgetten: [functiebudget(5_000n)], bedrag: centen(500_000n) });
    const nieuwste = wijziging(nieuw, { aangemaaktOp: datum("2026-02-03"), functiebudgetten: [functiebudget(7_000n)], bedrag: centen(700_000n) });
    await wereld.stuur(wereld.zwolle, nieuwste);
    await wereld.stuur(wereld.zwolle, oudste);
    const { toekenningId } = await wereld.stuur(wereld.zwolle, nieuw);
    expect(await wereld.saldi(toekenningId)).toMatchObject({ beschikbaar: 700_000n });
  });

  it("volgt een keten: de tweede wacht op wat de eerste brengt", async () => {
    const nieuw = bericht();
    const hernoemd = wijziging(nieuw, { budgetidentificatie: `${nieuw.budgetidentificatie}-2`, budgetidentificatieOud: nieuw.budgetidentificatie });
    const ingetrokken = wijziging(nieuw, { budgetidentificatie: hernoemd.budgetidentificatie, mutatie: "intrekking" });
    await wereld.stuur(wereld.zwolle, ingetrokken);
    await wereld.stuur(wereld.zwolle, hernoemd);
    const { toekenningId } = await wereld.stuur(wereld.zwolle, nieuw);
    expect(await wereld.eigenaar.toekenning.findUniqueOrThrow({ where: { id: toekenningId ?? "" } })).toMatchObject({ status: "ingetrokken", budgetidentificatie: hernoemd.budgetidentificatie });
    expect(await wereld.saldi(toekenningId)).toMatchObject({ beschikbaar: 0n });
  });

  it("van een andere verstrekker wacht op zijn eigen budget, niet op dat van een ander", async () => {
    const nieuw = bericht();
    const vanKampen = wijziging({ ...nieuw, afzender: { soort: "gemeente", code: "0166" } });
    const wachtend = await wereld.stuur(wereld.kampen, vanKampen);
    await wereld.stuur(wereld.zwolle, nieuw);
    expect((await retourberichtVan(wereld.db, wereld.kampen, wachtend.berichtId))?.status).toBe("uitval");
  });

  it("wacht niet meer als de SVB de zaak heeft afgesloten", async () => {
    const nieuw = bericht();
    const { berichtId } = await wereld.stuur(wereld.zwolle, wijziging(nieuw));
    await wereld.eigenaar.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.rol', 'systeem', true)`;
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.toekenningsbericht.update({ where: { id: berichtId }, data: { wachtOp: null } });
    });
    await wereld.stuur(wereld.zwolle, nieuw);
    expect((await retourberichtVan(wereld.db, wereld.zwolle, berichtId))?.status).toBe("uitval");
  });
});

describe("nog eens sturen", () => {
  it("van hetzelfde bestand is dezelfde levering", async () => {
    const berichten = [bericht(), bericht()];
    const id = await lever(berichten);
    const voor = await wereld.telling();
    expect(await lever(berichten)).toBe(id);
    expect(await wereld.telling()).toEqual(voor);
  });

  it("van hetzelfde bericht, los en in een bestand, geeft het eerste antwoord; een ander bericht onder dat nummer niet", async () => {
    const los = bericht();
    const { berichtId } = await wereld.stuur(wereld.zwolle, los);
    const anders = { ...los, functiebudgetten: [functiebudget(1n)], bedrag: centen(100n) };
    const leveringId = await lever([los, anders, bericht()]);
    const regels = await wereld.eigenaar.leveringsbericht.findMany({ where: { leveringId }, orderBy: { volgnummer: "asc" } });
    expect(regels).toMatchObject([
      { uitkomst: "eerder", berichtId },
      { uitkomst: "geweigerd", berichtId: null, retourcodes: [{ code: "BERICHTNUMMER_HERGEBRUIKT" }] },
      { uitkomst: "nieuw" },
    ]);
    const codesBij = async (b: Toekenningsbericht): Promise<readonly string[]> => {
      const proef = await toekenningsberichtValideren(wereld.deps(), wereld.zwolle, { ok: true, bericht: b });
      return proef.ok ? proef.waarde.retourcodes.map(({ code }) => code) : [];
    };
    expect(await codesBij(los)).toContain("DUBBEL_BERICHT");
    expect(await codesBij(anders)).toContain("BERICHTNUMMER_HERGEBRUIKT");
  });
});

describe("een bestand dat niet deugt", () => {
  const stuur = (tekst: string | Uint8Array, maximumBytes = 1e8) => leveringOntvangen(wereld.deps(), wereld.zwolle, { bron: stroomVan(tekst, 999), kanaal: "portaal", maximumBytes });
  const heel = eenBulk([bericht(), bericht(), bericht()]);
  const BOM16 = new Uint8Array([0xff, 0xfe, 0x3c, 0x00]);
  const SLECHT: readonly (readonly [string, string, string | Uint8Array])[] = [
    ["afgebroken", "XML_NIET_WELGEVORMD", heel.slice(0, -200)],
    ["zonder einde", "XML_NIET_WELGEVORMD", heel.replace("</Toekenningsberichten>", "")],
    ["met een verkeerd gesloten element", "XML_NIET_WELGEVORMD", heel.replace("</Wet>", "</Wat>")],
    ["met een DOCTYPE", "XML_DOCTYPE", heel.replace("<Toekenningsberichten", '<!DOCTYPE x [<!ENTITY a "aaaa">]><Toekenningsberichten')],
    ["met een entiteit die niet bestaat", "XML_NIET_WELGEVORMD", heel.replace("<Wet>", "<Wet>&bom;")],
    ["in een andere codering", "CODERING_ONBEKEND", BOM16],
    ["met ongeldige bytes", "CODERING_ONBEKEND", Buffer.concat([Buffer.from(heel.slice(0, 2_000)), Buffer.from([0xc3, 0x28])])],
    ["met een stuurteken", "TEKEN_VERBODEN", heel.replace("<Wet>", "<Wet>\u0001")],
    ["met een andere wortel", "SCHEMA_VERKEERD_BERICHT", heel.replaceAll("Toekenningsberichten", "Iets")],
    ["zonder berichten", "SCHEMA_ELEMENT_ONTBREEKT", eenBulk([])],
    ["leeg", "BESTAND_LEEG", ""],
  ];

  it.each(SLECHT)("(%s) wordt in zijn geheel geweigerd, met %s, en laat niets achter", async (_wat, code, tekst) => {
    const voor = [await wereld.telling(), await wereld.eigenaar.levering.count(), await wereld.eigenaar.leveringsdeel.count(), await wereld.eigenaar.gebeurtenis.count()];
    expect(await stuur(tekst)).toMatchObject({ ok: false, reden: { code: "bestand_onbruikbaar", fout: { code } } });
    expect([await wereld.telling(), await wereld.eigenaar.levering.count(), await wereld.eigenaar.leveringsdeel.count(), await wereld.eigenaar.gebeurtenis.count()]).toEqual(voor);
  });

  it("boven de grens wordt geweigerd zonder het einde af te wachten", async () => {
    expect(await stuur(heel, 1_500)).toMatchObject({ ok: false, reden: { fout: { code: "BESTAND_TE_GROOT" } } });
  });
});

describe("een bestand uitproberen", () => {
  it("zegt van elk bericht wat ervan zou worden, met de eerdere in gedachten, en bewaart niets", async () => {
    const nieuw = bericht();
    const berichten = [nieuw, wijziging(nieuw), wijziging(bericht()), bericht({ bedrag: centen(1n) })];
    const voor = [await wereld.telling(), await wereld.eigenaar.toekenningsbericht.count(), await wereld.eigenaar.gebeurtenis.count(), await wereld.eigenaar.levering.count()];
    const proef = await leveringValideren(wereld.deps(), wereld.zwolle, { bron: stroomVan(eenBulk(berichten)), maximumBytes: 1e8 });
    expect(proef).toMatchObject({ ok: true, waarde: { totaal: 4, telling: { verwerkt: 2, uitval: 1, afgekeurd: 1 }, bevindingen: [{ volgnummer: 3 }, { volgnummer: 4 }] } });
    expect([await wereld.telling(), await wereld.eigenaar.toekenningsbericht.count(), await wereld.eigenaar.gebeurtenis.count(), await wereld.eigenaar.levering.count()]).toEqual(voor);
  });
});

describe("een bestand halverwege", () => {
  it("wordt verder verwerkt waar het was, ook door twee tegelijk, en elk bericht één keer", async () => {
    const berichten = Array.from({ length: 30 }, () => bericht());
    const uitkomst = await leveringOntvangen(wereld.deps(), wereld.zwolle, { bron: stroomVan(eenBulk(berichten)), kanaal: "portaal", maximumBytes: 1e8 });
    const leveringId = uitkomst.ok ? uitkomst.waarde.leveringId : "";
    const voor = await wereld.telling();
    const uitkomsten = await Promise.all([1, 2, 3].map(() => leveringVerwerken(wereld.deps(), leveringId, 4)));
    for (let stand = uitkomsten.includes("klaar") ? "klaar" : "bezet"; stand !== "klaar"; ) stand = await leveringVerwerken(wereld.deps(), leveringId, 7);
    const na = await wereld.telling();
    expect((na["toekenning"] ?? 0) - (voor["toekenning"] ?? 0)).toBe(30);
    expect(await wereld.eigenaar.leveringsbericht.count({ where: { leveringId, uitkomst: "nieuw" } })).toBe(30);
    expect(await wereld.eigenaar.levering.findUniqueOrThrow({ where: { id: leveringId } })).toMatchObject({ gelezen: 30, totaal: 30 });
  });
});
