import type { Bijlageformaat, Bijlagesoort } from "../domein/zorgovereenkomst/bijlage";
import { legWeigeringUit, type Overeenkomstweigering } from "./zorgovereenkomst-weigering";

export const BIJLAGESOORT_LABELS = {
  diploma: "Diploma of certificaat",
  vog: "Verklaring Omtrent het Gedrag (VOG)",
  zorgplan: "Zorgplan",
  big: "Bewijs van BIG-registratie",
  anders: "Iets anders",
} as const satisfies Record<Bijlagesoort, string>;

export const BIJLAGEFORMAAT_LABELS = { pdf: "PDF", jpeg: "JPEG", png: "PNG" } as const satisfies Record<Bijlageformaat, string>;

type Uitleg = { readonly titel: string; readonly uitleg?: string; readonly watNu?: string };

/** What an upload is refused for, with what can be done about it. */
const BIJLAGEWEIGERINGEN: Readonly<Record<string, Uitleg>> = {
  bijlage_leeg: { titel: "Dit bestand is leeg.", watNu: "Kies een ander bestand." },
  bijlage_te_groot: { titel: "Dit bestand is groter dan 10 MB.", watNu: "Scan in zwart-wit of met een lagere resolutie." },
  bijlage_soort: { titel: "Dit bestand is geen PDF, JPEG of PNG.", uitleg: "We kijken naar wat er in het bestand zit. Alleen de naam veranderen helpt niet.", watNu: "Maak een scan of een foto, of sla het op als PDF." },
  bijlage_afgebroken: { titel: "Dit bestand is niet compleet.", watNu: "Sla het opnieuw op en probeer het nog eens." },
  bijlage_besmet: { titel: "De virusscanner heeft in dit bestand iets gevonden. Het is niet bewaard.", watNu: "Maak een nieuwe scan op een schone computer." },
  bijlage_dubbel: { titel: "Dit bestand zit er al bij.", uitleg: "De inhoud is precies gelijk. U hoeft niets te doen." },
  bijlagen_vol: { titel: "Er kunnen tien bijlagen bij een zorgovereenkomst.", watNu: "Verwijder eerst een bijlage, of voeg papieren samen in één PDF." },
  bijlage_onbekend: { titel: "Deze bijlage is er niet meer." },
  virusscan_onbereikbaar: { titel: "We kunnen nu niet op virussen controleren. Dat ligt aan ons.", uitleg: "Er is niets bewaard.", watNu: "Probeer het over een paar minuten opnieuw." },
};

export const legBijlageUit = (reden: Overeenkomstweigering): Uitleg => (typeof reden === "string" ? (BIJLAGEWEIGERINGEN[reden] ?? legWeigeringUit(reden)) : legWeigeringUit(reden));
