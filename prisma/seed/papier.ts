/** A gemeente delivers contracts that were signed on paper: one goes on the road, one row is wrong. */
import { nagebootsteVirusscan } from "../../lib/integrations/virusscan/nagebootst";
import type { Veld } from "../../lib/koppelvlak/overeenkomsttabel/kolommen";
import { leesOvereenkomsttabel } from "../../lib/koppelvlak/overeenkomsttabel/lees";
import { LEEG_SJABLOON, lijstVanEen } from "../../lib/koppelvlak/overeenkomsttabel/schrijf";
import { leesTabel } from "../../lib/koppelvlak/rekenblad/lees";
import { schrijfCsv } from "../../lib/koppelvlak/rekenblad/schrijf";
import { leveringAanbieden } from "../../lib/usecases/overeenkomstlevering/levering-aanbieden";
import { leveringBevestigen } from "../../lib/usecases/overeenkomstlevering/levering-bevestigen";
import { leveringVerwerken } from "../../lib/usecases/overeenkomstlevering/levering-verwerken";
import { demopdf } from "./demopdf";
import { demopersoon, type Zaaideps } from "./zaaideps";
import { moet } from "./zorgovereenkomst";

const HULP: Partial<Record<Veld, string>> = {
  functiesoort: "WM-HH", budgetkenmerk: "AM-26-55013", verlenerBsn: "999993306", voornamen: "Ingrid", tussenvoegsel: "van 't", achternaam: "Hof", geboortedatum: "21-09-1972", familierelatie: "geen", ondernemer: "nee",
  iban: "NL44TEST0000001033", tenaamstelling: "I. van 't Hof", model: "opdracht", van: "01-05-2026", tm: "31-12-2026", urenPerWeek: "2", dagenPerWeek: "1", opzegtermijn: "1",
  zorgbeschrijving: "Stofzuigen, dweilen en de badkamer schoonmaken.", eenheid1: "uur", bedrag1: "20,00", budgethouderGetekend: "02-04-2026", verlenerGetekend: "03-04-2026",
};

export async function zaaiPapier({ op, actor }: Zaaideps): Promise<void> {
  const dilara = await actor("eh-amsterdam-invoer");
  const bsn = demopersoon("nadia-el-amrani").bsn ?? "";
  const rijen: readonly Partial<Record<Veld, string>>[] = [
    { ...HULP, pdf: "el-amrani-vant-hof.pdf", budgethouderBsn: bsn },
    { ...HULP, pdf: "el-amrani-bakker.pdf", budgethouderBsn: bsn, verlenerBsn: "999993318", voornamen: "Marloes", tussenvoegsel: "", achternaam: "Bakker", bedrag1: "12,00" },
  ];
  const lijst = schrijfCsv({ ...LEEG_SJABLOON, rijen: rijen.flatMap((rij) => lijstVanEen(rij).rijen) });
  const tabel = leesTabel(lijst, "csv", null);
  const gelezen = tabel.ok ? leesOvereenkomsttabel(tabel.tabel) : tabel;
  if (!gelezen.ok) throw new Error("the demo list of contracts on paper cannot be read");
  const pdfs = rijen.map(({ pdf = "", voornamen = "", achternaam = "" }) => ({ naam: pdf, inhoud: demopdf(["Zorgovereenkomst van opdracht", `Budgethouder: Nadia el Amrani`, `Zorgverlener: ${voornamen} ${achternaam}`, "Hulp bij het huishouden, 2 uur per week", "Getekend te Amsterdam, 2 en 3 april 2026"]) }));
  const opdracht = { soort: "bulk", bestandsnaam: "overeenkomsten-april.zip", lijstSoort: "csv", lijst, rijen: gelezen.rijen, pdfs } as const;
  const { leveringId } = moet(await leveringAanbieden(op("2026-04-08T14:10"), dilara, nagebootsteVirusscan, opdracht), "papier aanbieden");
  moet(await leveringBevestigen(op("2026-04-08T14:13"), dilara, { leveringId, rijen: [2] }), "papier bevestigen");
  await leveringVerwerken(op("2026-04-08T14:14"), leveringId);
}
