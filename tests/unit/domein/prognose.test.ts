import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Contractkosten, type Maandclaim, prognose, type Prognosevraag } from "@/lib/domein/budget/prognose";
import { type Signaalperiode, signaalbesluit, signaalVan } from "@/lib/domein/budget/signalen";
import { uitwegen } from "@/lib/domein/budget/uitwegen";
import { type Datum, datum, maand, plusDagen } from "@/lib/domein/datum";
import { type Centen, centen, honderdsten, NUL } from "@/lib/domein/geld";
import { verwachteKosten } from "@/lib/domein/zorgovereenkomst/kosten";
import { euro } from "@/tests/builders/domein/geld";

const JAAR = { van: datum("2026-01-01"), tm: datum("2026-12-31") };
const contract = (anders: Partial<Contractkosten> = {}): Contractkosten => ({ zorgovereenkomstId: "a", van: JAAR.van, tm: null, weekkosten: euro(70), maandkosten: NUL, ...anders });
const claim = (m: string, gebonden: Centen, aangeboden: Centen = NUL, zorgovereenkomstId = "a"): Maandclaim => ({ zorgovereenkomstId, maand: maand(m), gebonden, aangeboden });
/** Ten euro a day, on the first of November, with everything before it claimed as agreed. */
const vraag = (anders: Partial<Prognosevraag> = {}): Prognosevraag => ({
  beschikbaar: euro(610),
  toegekend: euro(3650),
  periode: JAAR,
  vandaag: datum("2026-11-01"),
  contracten: [contract()],
  claims: ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"].map((m) => claim(`2026-${m}`, euro(m === "02" ? 280 : ["04", "06", "09"].includes(m) ? 300 : 310))),
  ...anders,
});

describe("prognose", () => {
  it("komt precies uit, en bij een cent minder een dag eerder niet meer", () => {
    expect(prognose(vraag())).toMatchObject({ oordeel: "ja", komtUitTot: null, tekort: NUL, eind: { afspraak: NUL, gewoonte: NUL } });
    expect(prognose(vraag({ beschikbaar: centen(60_999n) }))).toMatchObject({ oordeel: "nee", komtUitTot: "2026-12-30", tekort: 1n });
  });

  it("rekent over dezelfde dagen precies wat de zorgovereenkomst zelf zegt te kosten", () => {
    const periode = { van: datum("2026-02-11"), tm: datum("2026-12-05") };
    const weekkosten = centen(12_345n);
    const tarieven = [{ id: "t", eenheid: "uur" as const, omschrijving: "", tarief: weekkosten, maximumtarief: null }];
    const { bedrag } = verwachteKosten({ van: JAAR.van, tm: null, urenPerWeek: honderdsten(100), dagenPerWeek: null, tarieven }, periode);
    const { komend } = prognose(vraag({ periode, vandaag: periode.van, contracten: [contract({ weekkosten })], claims: [] }));
    expect(komend.afspraak).toBe(bedrag);
  });

  it("telt op de laatste dag nog de lopende maand, en de dag erna alleen wat nog gedeclareerd moet worden", () => {
    const tot = vraag().claims.concat([claim("2026-11", euro(300))]);
    expect(prognose(vraag({ vandaag: JAAR.tm, claims: tot }))).toMatchObject({ komend: { afspraak: euro(310) }, nogTeDeclareren: { afspraak: NUL } });
    expect(prognose(vraag({ vandaag: plusDagen(JAAR.tm, 1), claims: tot }))).toMatchObject({ komend: { afspraak: NUL }, nogTeDeclareren: { afspraak: euro(310) } });
  });

  it("telt een maand zonder declaratie mee tot de termijn voorbij is, en de dag daarna niet meer", () => {
    const zonderJanuari = vraag({ claims: [], contracten: [contract({ tm: datum("2026-01-31") })] });
    // 31 January and ten weeks: 11 April.
    expect(prognose({ ...zonderJanuari, vandaag: datum("2026-04-11") })).toMatchObject({ nogTeDeclareren: { afspraak: euro(310) }, verlopen: NUL });
    expect(prognose({ ...zonderJanuari, vandaag: datum("2026-04-12") })).toMatchObject({ nogTeDeclareren: { afspraak: NUL }, verlopen: euro(310) });
  });

  it("begint bij een contract dat pas volgende maand ingaat, en eindigt met een contract dat eerder stopt", () => {
    const later = [contract({ van: datum("2026-12-01") })];
    expect(prognose(vraag({ contracten: later, claims: [] }))).toMatchObject({ komend: { afspraak: euro(310) }, contracten: [{ gewoonte: null }] });
    const korter = [contract({ tm: datum("2026-11-15") })];
    expect(prognose(vraag({ contracten: korter }))).toMatchObject({ komend: { afspraak: euro(150) }, komtUitTot: null, oordeel: "ja" });
  });

  it("gebruikt de afspraak zolang er te weinig maanden zijn, en daarna wat echt is gedeclareerd", () => {
    const een = vraag({ vandaag: datum("2026-02-10"), claims: [claim("2026-01", euro(155))], beschikbaar: euro(5000) });
    expect(prognose(een).contracten[0]?.gewoonte).toBeNull();
    const twee = { ...een, vandaag: datum("2026-03-10"), claims: [claim("2026-01", euro(155)), claim("2026-02", euro(140))] };
    const { contracten, komend } = prognose(twee);
    expect(contracten[0]?.gewoonte).toEqual({ gedeclareerd: euro(295), afgesproken: euro(590), maanden: 2 });
    expect(komend.gewoonte * 2n).toBe(komend.afspraak);
  });

  it("zegt misschien als alleen een van de twee niet past", () => {
    const zuinig = vraag({ claims: vraag().claims.map((een) => ({ ...een, gebonden: centen(een.gebonden / 2n) })), beschikbaar: euro(400) });
    expect(prognose(zuinig)).toMatchObject({ oordeel: "misschien", eind: { afspraak: euro(-210), gewoonte: euro(95) }, tekort: euro(210) });
  });

  it("rekent met wat is gevraagd zodra er een declaratie ligt, hoeveel er ook was afgesproken", () => {
    const gevraagd = vraag({ claims: [...vraag().claims, claim("2026-11", NUL, euro(900))] });
    expect(prognose(gevraagd)).toMatchObject({ aangeboden: euro(900), komend: { afspraak: euro(310) }, oordeel: "nee", tekort: euro(600) });
    expect(prognose(gevraagd).komtUitTot).toBe("2026-10-31");
  });

  it("telt een vast bedrag per maand eenmaal, ook als het contract in die maand is gewijzigd", () => {
    const vast = (van: string, tm: string | null, bedrag: number): Contractkosten => contract({ van: datum(van), tm: tm === null ? null : datum(tm), weekkosten: NUL, maandkosten: euro(bedrag) });
    const { komend } = prognose(vraag({ contracten: [vast("2026-01-01", "2026-11-14", 200), vast("2026-11-15", null, 250)] }));
    expect(komend.afspraak).toBe(euro(500));
  });

  it("noemt een budget van nul onbekend zonder zorg, op als alles gebruikt is, en te veel gebruikt onder nul", () => {
    const leeg = { beschikbaar: NUL, toegekend: NUL, contracten: [], claims: [] };
    expect(prognose(vraag(leeg))).toMatchObject({ oordeel: "onbekend", komtUitTot: null });
    expect(prognose(vraag({ ...leeg, toegekend: euro(100) })).oordeel).toBe("op");
    expect(prognose(vraag({ beschikbaar: centen(-1n) }))).toMatchObject({ oordeel: "overbesteed", komtUitTot: "2026-10-31" });
  });

  const bedrag = fc.bigInt({ min: 1n, max: 300_000n }).map(centen);
  const dag = fc.integer({ min: 0, max: 364 }).map((n): Datum => plusDagen(JAAR.van, n));
  /** A cent a day at least: less disappears in the rounding to whole cents, and an hour never costs that little. */
  const merkbaar = fc.bigInt({ min: 7n, max: 300_000n }).map(centen);
  const willekeurig = fc.record({ vrij: fc.bigInt({ min: -100_000n, max: 6_000_000n }).map(centen), week: bedrag, meer: merkbaar, vandaag: dag, van: dag });

  it("kan met meer uren nooit later op zijn en nooit meer overhouden", () => {
    fc.assert(
      fc.property(willekeurig, ({ vrij, week, meer, vandaag, van }) => {
        const bij = (weekkosten: Centen) => prognose(vraag({ beschikbaar: vrij, vandaag, claims: [], contracten: [contract({ van, weekkosten })] }));
        const [minder, veel] = [bij(week), bij(centen(week + meer))];
        expect(veel.eind.afspraak <= minder.eind.afspraak).toBe(true);
        if (minder.komtUitTot !== null) expect(veel.komtUitTot !== null && veel.komtUitTot <= minder.komtUitTot).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("zegt alleen dat het niet past als het aan het einde ook echt tekort is", () => {
    fc.assert(
      fc.property(willekeurig, ({ vrij, week, vandaag, van }) => {
        const { eind, komtUitTot, beschikbaar, aangeboden, nogTeDeclareren, komend } = prognose(vraag({ beschikbaar: vrij, vandaag, claims: [], contracten: [contract({ van, weekkosten: week })] }));
        expect(beschikbaar - aangeboden - nogTeDeclareren.afspraak - komend.afspraak).toBe(eind.afspraak);
        const nodig = aangeboden + nogTeDeclareren.afspraak + komend.afspraak;
        expect(komtUitTot !== null).toBe(nodig > (beschikbaar > NUL ? beschikbaar : NUL));
      }),
      { numRuns: 150 },
    );
  });
});

describe("uitwegen", () => {
  const afspraak = { zorgovereenkomstId: "a", van: JAAR.van, tm: null, weekkosten: euro(168), urenPerWeek: honderdsten(400), tarief: euro(42) };

  it("is er niet zonder tekort", () => {
    expect(uitwegen(NUL, [afspraak], JAAR, datum("2026-04-10"))).toBeNull();
  });

  it("noemt hele kwartieren, een lager tarief en hele euro's", () => {
    // 245 days from 1 May: 35 weeks of € 10 is € 350.
    expect(uitwegen(euro(350), [afspraak], JAAR, datum("2026-04-10"))).toEqual({
      ingang: "2026-05-01",
      bijTeVragen: euro(350),
      perContract: [{ zorgovereenkomstId: "a", urenMinder: 25, urenDan: 375, tariefDan: 3949n }],
    });
  });

  it("zegt dat het niet kan als zelfs geen uur meer niet genoeg is, en noemt niets na de laatste maand", () => {
    expect(uitwegen(euro(50_000), [afspraak], JAAR, datum("2026-04-10"))?.perContract).toEqual([{ zorgovereenkomstId: "a", urenMinder: null, urenDan: null, tariefDan: null }]);
    expect(uitwegen(euro(1), [afspraak], JAAR, datum("2026-12-02"))?.perContract).toEqual([]);
  });

  it("is genoeg: met zoveel minder uren komt het budget uit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 800_000n }).map(centen), fc.integer({ min: 100, max: 4000 }), fc.bigInt({ min: 1_000n, max: 9_000n }), (vrij, uren, tarief) => {
        const weekkosten = centen((tarief * BigInt(uren) + 50n) / 100n);
        const nu = vraag({ vandaag: datum("2026-04-10"), beschikbaar: vrij, claims: [], contracten: [contract({ van: datum("2026-05-01"), weekkosten })] });
        const { tekort } = prognose(nu);
        const [weg] = uitwegen(tekort, [{ ...afspraak, weekkosten, urenPerWeek: honderdsten(uren), tarief: centen(tarief) }], JAAR, nu.vandaag)?.perContract ?? [];
        fc.pre(weg?.urenDan != null);
        const dan = contract({ van: datum("2026-05-01"), weekkosten: centen((tarief * BigInt(weg.urenDan) + 50n) / 100n) });
        expect(prognose({ ...nu, contracten: [dan] }).tekort).toBe(NUL);
      }),
    );
  });
});

describe("signaal", () => {
  const vandaag = datum("2026-11-01");
  const van = (anders: Partial<Prognosevraag>) => signaalVan(vraag(anders).toegekend, prognose(vraag(anders)), vandaag);

  it("kiest het zwaarste dat geldt", () => {
    expect(van({})).toBeNull();
    expect(van({ beschikbaar: euro(609) })).toBe("komt_niet_uit");
    expect(van({ beschikbaar: centen(36_500n) })).toBe("komt_niet_uit");
    expect(van({ beschikbaar: centen(36_499n) })).toBe("bijna_op");
    expect(van({ beschikbaar: NUL })).toBe("op");
    expect(van({ beschikbaar: centen(-1n) })).toBe("overbesteed");
  });

  it("zwijgt over weinig geld dat genoeg is, en over een budget van nul", () => {
    expect(van({ beschikbaar: euro(20), contracten: [contract({ tm: datum("2026-10-31") })] })).toBeNull();
    expect(van({ beschikbaar: NUL, toegekend: NUL })).toBeNull();
  });

  const open: Signaalperiode = { id: "1", soort: "bijna_op", gemeldOp: datum("2026-10-02"), open: true };

  it("meldt een niveau eenmaal en het volgende weer", () => {
    expect(signaalbesluit("bijna_op", [], vandaag)).toEqual({ doe: "meld", soort: "bijna_op", sluit: null });
    expect(signaalbesluit("bijna_op", [open], vandaag)).toEqual({ doe: "niets" });
    expect(signaalbesluit("op", [open], vandaag)).toEqual({ doe: "meld", soort: "op", sluit: "1" });
    expect(signaalbesluit(null, [open], vandaag)).toEqual({ doe: "sluit", id: "1" });
    expect(signaalbesluit(null, [], vandaag)).toEqual({ doe: "niets" });
  });

  it("zegt wat binnen dertig dagen terugkomt niet opnieuw, en op de dertigste dag wel", () => {
    const voorbij = { ...open, open: false };
    expect(signaalbesluit("bijna_op", [{ ...voorbij, gemeldOp: datum("2026-10-03") }], vandaag)).toEqual({ doe: "heropen", id: "1", sluit: null });
    expect(signaalbesluit("bijna_op", [voorbij], vandaag)).toEqual({ doe: "meld", soort: "bijna_op", sluit: null });
  });
});
