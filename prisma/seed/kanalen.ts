/** Other ways than an hourly contract: a verklaring sociaal netwerk, and transport by the ride. */
import { lees } from "../../lib/db/transactie";
import { hashVan, inhoudVan, readZorgovereenkomst } from "../../lib/db/zorgovereenkomst.repository";
import { listRekeningen } from "../../lib/db/zorgverlener.repository";
import { datum } from "../../lib/domein/datum";
import { verklaringRegistreren } from "../../lib/usecases/zorgovereenkomst/verklaring-registreren";
import { zorgovereenkomstToetsen } from "../../lib/usecases/zorgovereenkomst/zorgovereenkomst-toetsen";
import type { Zaaideps } from "./zaaideps";
import { FATMA, GOED, inCenten, loopAf, moet, OOST, type Voorbeeld, Weg } from "./zorgovereenkomst";

const VERVOER: Voorbeeld = {
  ...FATMA, op: "2026-02-16", van: "2026-03-01", tm: "2026-12-31", verloop: GOED, zorgverlener: OOST, vervoer: true, functiesoort: "99", uren: null,
  zorg: "Met de rolstoelbus naar de dagbesteding en terug, op maandag en donderdag.", eenheid: "rit", euro: "14,50",
};

/** A neighbour of Gerda, who is nobody in the cast and never logs in. */
const BUURVROUW = { bsn: "999993100", voornamen: "Ria", tussenvoegsel: null, achternaam: "Veenstra", geboortedatum: datum("1961-08-14") };

/** The gemeente records it, the SVB approves it with the account; what can be claimed from it is left for whoever tries. */
async function zaaiVerklaring({ db, op, actor }: Zaaideps): Promise<void> {
  const gemeente = await actor("eh-kampen");
  const tom = await actor("tom-postma", "gerda-postma");
  const toekenning = await lees(db, tom, (tx) =>
    tx.toekenning.findFirstOrThrow({ where: { status: "definitief", wet: "wmo", van: { lte: new Date("2026-02-01T00:00:00Z") }, tm: { gte: new Date("2026-12-31T00:00:00Z") } }, select: { nummer: true } }),
  );
  const opdracht = {
    sleutel: "zaai-verklaring", toekenningsnummer: toekenning.nummer, functiesoort: "WM-HH", helper: BUURVROUW, familierelatie: "geen" as const,
    van: datum("2026-02-01"), tm: datum("2026-12-31"), bedrag: inCenten("100,00"), omschrijving: "Ria doet de zware boodschappen en zet de vuilnis buiten.",
    rekening: { iban: "NL61TEST0000001018", tenaamstelling: "M.C. Veenstra" },
  };
  const { id } = moet(await verklaringRegistreren(op("2026-01-26T10:40"), gemeente, opdracht), "verklaring vastleggen");
  const toetser = await actor("svb-1001");
  const gelezen = await lees(db, toetser, async (tx) => {
    const verklaring = await readZorgovereenkomst(tx, id);
    const inhoud = verklaring === null ? null : inhoudVan(verklaring);
    return { inhoudHash: inhoud === null ? "" : hashVan(inhoud), rekeningen: await listRekeningen(tx, verklaring?.zorgverlener?.id ?? id) };
  });
  const rekeningnummerId = gelezen.rekeningen.find(({ status }) => status === "aangevraagd")?.id ?? null;
  const besluit = { zorgovereenkomstId: id, inhoudHash: gelezen.inhoudHash, oordeel: "akkoord" as const, redenen: [], toelichting: null, rekeningnummerId };
  moet(await zorgovereenkomstToetsen(op("2026-01-28T13:10"), toetser, { sleutel: "zaai-verklaring-toets", ...besluit }), "verklaring toetsen");
}

export async function zaaiKanalen(deps: Zaaideps): Promise<void> {
  await loopAf(new Weg(deps, VERVOER, "kanalen-vervoer"));
  await zaaiVerklaring(deps);
}
