/** Words for a changed account of a zorgverlener. */
import type { Aandachtspunt, Naamuitslag } from "../domein/betaling/rekeningwijziging";
import { eigenGeldWeigering } from "./eigen-geld";

export const NAAMUITSLAG: Readonly<Record<Naamuitslag, string>> = {
  komt_overeen: "De naam hoort bij deze rekening",
  lijkt_op: "De naam lijkt op die bij de bank",
  komt_niet_overeen: "De naam hoort niet bij deze rekening",
  niet_mogelijk: "De bank kon de naam niet controleren",
};

export const AANDACHT: Readonly<Record<Aandachtspunt, string>> = {
  NAAM_KOMT_NIET_OVEREEN: "De naam hoort volgens de bank niet bij deze rekening.",
  NAAM_LIJKT_OP: "De naam is volgens de bank net anders.",
  NAAM_NIET_GECONTROLEERD: "De naam is niet door de bank gecontroleerd.",
  IBAN_ELDERS: "Dit rekeningnummer is ook van iemand anders.",
};

type Tekst = ReturnType<typeof eigenGeldWeigering>;

const TEKSTEN: Readonly<Record<string, Tekst>> = {
  rekening_onbekend: { titel: "Deze aanvraag bestaat niet.", watNu: "Ga terug naar het overzicht." },
  rekening_loopt: { titel: "U hebt al een ander rekeningnummer doorgegeven.", uitleg: "De SVB beslist daar nog over.", watNu: "Trek die aanvraag eerst in." },
  eerste_rekening: { titel: "Uw eerste rekeningnummer kunt u niet intrekken.", uitleg: "Een zorgovereenkomst wacht erop.", watNu: "Bel de SVB als het nummer niet klopt." },
  rekening_verlopen: { titel: "Deze aanvraag is verlopen.", watNu: "De zorgverlener kan het rekeningnummer opnieuw doorgeven." },
  reden_bij_signaal: { titel: "Schrijf op waarom u toch goedkeurt.", uitleg: "Bij deze rekening staat een aandachtspunt. Er is niets opgeslagen." },
  naamcontrole_gewijzigd: { titel: "De bank heeft intussen geantwoord.", watNu: "Laad de pagina opnieuw en kijk naar het antwoord." },
  bij_contract: { titel: "Dit is een eerste rekeningnummer.", watNu: "Beoordeel het bij de toets van de zorgovereenkomst." },
};

export const rekeningWeigering = (reden: string): Tekst => TEKSTEN[reden] ?? eigenGeldWeigering(reden);
