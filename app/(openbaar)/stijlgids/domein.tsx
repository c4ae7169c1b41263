import { BeoordelingUitleg } from "@/components/domein/beoordeling-uitleg";
import { ZaakstatusBadge } from "@/components/domein/status-badge";
import { Tijdlijn } from "@/components/domein/tijdlijn";
import { Uitputtingsbalk } from "@/components/domein/uitputtingsbalk";
import { Uitputtingsgrafiek } from "@/components/domein/uitputtingsgrafiek";
import { ButtonLink } from "@/components/ui/button";
import { maand } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";

import { Voorbeeld } from "./voorbeeld";

const BESTEED = [91_000n, 88_500n, 97_250n, 140_000n, 131_250n, 0n, 0n, 0n, 0n, 0n, 0n, 0n];

const MAANDEN = BESTEED.map((besteed, index) => ({
  maand: maand(`2026-${String(index + 1).padStart(2, "0")}`),
  besteed: centen(besteed),
  gereserveerd: centen(index === 5 ? 41_250n : 0n),
}));

export function Budget() {
  return (
    <Voorbeeld id="budget" naam="Budget">
      <Uitputtingsbalk
        label="Jeugdwet, gemeente Zwolle, 2026"
        toegekend={centen(1_200_000n)}
        besteed={centen(548_000n)}
        onderweg={centen(60_000n)}
        gereserveerd={centen(41_250n)}
        vrij={centen(550_750n)}
        verwachting="U komt hiermee uit tot 14 november 2026."
      />
      <Uitputtingsbalk
        label="Wmo, gemeente Zwolle, 2026"
        toegekend={centen(300_000n)}
        besteed={centen(340_000n)}
        gereserveerd={centen(0n)}
        vrij={centen(-40_000n)}
      />
      <Uitputtingsgrafiek titel="Uitgaven per maand in 2026" maanden={MAANDEN} />
    </Voorbeeld>
  );
}

export function Zaak() {
  return (
    <Voorbeeld id="zaak" naam="Een zaak volgen">
      <p>
        <ZaakstatusBadge tekst={{ tone: "wacht", label: "SVB kijkt mee" }} aanZet="de SVB" />
      </p>
      <Tijdlijn
        label="Verloop van declaratie D-2026-000481"
        nu={{
          id: "4",
          titel: "Een medewerker van de SVB kijkt mee",
          aanZet: "de SVB",
          sinds: "3 juni 2026",
          verwacht: "uiterlijk 10 juni 2026",
          uitleg: "Het tarief is hoger dan in de zorgovereenkomst staat.",
          code: "TARIEF_AFWIJKEND",
          watNu: (
            <ButtonLink href="/uitleg" variant="secondary">
              Een bericht sturen
            </ButtonLink>
          ),
          contact: "SVB Servicecentrum pgb, op werkdagen van 8 tot 17 uur.",
        }}
        stappen={[
          { id: "3", titel: "Goedgekeurd", wanneer: "2 juni 2026 om 20:14", wie: "mevrouw De Wit, namens Bram de Wit", tone: "ok" },
          { id: "2", titel: "Teruggestuurd", wanneer: "1 juni 2026 om 19:40", wie: "mevrouw De Wit", uitleg: "14 mei was een vrije dag.", tone: "fout" },
          { id: "1", titel: "Ingediend", wanneer: "31 mei 2026 om 21:02", wie: "S. Yilmaz" },
        ]}
      />
      <BeoordelingUitleg
        toetsen={[
          { code: "PERIODE_VOORBIJ", vraag: "Is de zorg al gegeven?", uitkomst: "akkoord", antwoord: "Ja, mei is voorbij." },
          {
            code: "TARIEF_AFWIJKEND",
            vraag: "Klopt het tarief met de zorgovereenkomst?",
            uitkomst: "uitval",
            antwoord: "Gevraagd is € 24,00 per uur. Afgesproken is € 22,50.",
            watNu: "Een medewerker van de SVB neemt contact op met uw zorgverlener.",
            grondslag: "zorgovereenkomst, artikel 4",
          },
          { code: "BUDGET_RUIMTE", vraag: "Is er genoeg budget?", uitkomst: "akkoord", antwoord: "Ja, er is € 5.507,50 vrij." },
        ]}
      />
    </Voorbeeld>
  );
}
