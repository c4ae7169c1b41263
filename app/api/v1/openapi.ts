/** The description of the ketenkoppelvlak, made from the schemas that the code itself uses. docs/koppelvlak/openapi.json is a copy; a test keeps them equal. */
import * as z from "zod";

import { afsluitberichtenSchema, afsluitretourSchema } from "@/lib/schemas/afsluiting";
import { leveringSchema, leveringsproefSchema, probleemSchema, retourberichtSchema } from "@/lib/schemas/toekenning";

type Json = string | number | boolean | null | readonly Json[] | { readonly [sleutel: string]: Json };

/** A schema as OpenAPI 3.1 wants it: JSON Schema without the address of its dialect. */
function component(schema: z.ZodType): Json {
  const velden = Object.entries(z.toJSONSchema(schema, { io: "output" })).filter(([naam]) => naam !== "$schema" && naam !== "id");
  return JSON.parse(JSON.stringify(Object.fromEntries(velden))) as Json;
}

const verwijzing = (naam: string): Json => ({ $ref: `#/components/schemas/${naam}` });

const retour = (description: string): Json => ({
  description,
  content: {
    "application/xml": { schema: { type: "string", description: "Volgens retourbericht-1.0.xsd." } },
    "application/json": { schema: verwijzing("Retourbericht") },
  },
});

const probleem = (description: string): Json => ({
  description,
  content: { "application/problem+json": { schema: verwijzing("Probleem") } },
});

const BERICHT: Json = {
  required: true,
  description: "Eén toekenningsbericht van ten hoogste 1 MB, volgens toekenningsbericht-1.0.xsd, in UTF-8.",
  content: { "application/xml": { schema: { type: "string" } } },
};

const BULK: Json = {
  required: true,
  description: "Veel toekenningsberichten in één bestand, volgens toekenningsberichten-1.0.xsd, in UTF-8. Ten hoogste 500 MB, tenzij met de SVB anders is afgesproken.",
  content: { "application/xml": { schema: { type: "string" } } },
};

const levering = (description: string): Json => ({ description, content: { "application/json": { schema: verwijzing("Levering") } } });

const KENMERK: Json = [{ name: "id", in: "path", required: true, description: "Het kenmerk van het bestand.", schema: { type: "string", format: "uuid" } }];

const OVERAL: { readonly [status: string]: Json } = {
  "401": probleem("Geen of geen geldige sleutel."),
  "429": probleem("Te veel verzoeken achter elkaar. De kop Retry-After zegt na hoeveel seconden het weer kan."),
};

const GEWEIGERD: { readonly [status: string]: Json } = {
  ...OVERAL,
  "403": probleem("Deze sleutel mag dit niet."),
  "413": probleem("Het bericht is groter dan 1 MB."),
  "415": probleem("De inhoud is geen XML."),
};

const PADEN: Json = {
  "/api/v1/toekenningsberichten": {
    post: {
      operationId: "toekenningsberichtAanleveren",
      summary: "Lever een toekenningsbericht aan",
      description:
        "Hetzelfde bericht nog eens sturen is veilig: u krijgt het eerste antwoord. Een berichtnummer dat al voor een ander bericht is gebruikt, wordt geweigerd met 409.",
      requestBody: BERICHT,
      responses: {
        "200": retour("Verwerkt: de toekenning is bijgewerkt."),
        "202": retour("Uitval: een medewerker van de SVB bekijkt het bericht. Er is nog niets veranderd."),
        "422": retour("Afgekeurd: verbeter het bericht en stuur het met een nieuw berichtnummer."),
        "409": probleem("Dit berichtnummer is al gebruikt voor een ander bericht."),
        ...GEWEIGERD,
      },
    },
  },
  "/api/v1/toekenningsberichten/valideren": {
    post: {
      operationId: "toekenningsberichtValideren",
      summary: "Probeer een toekenningsbericht uit",
      description: "Beoordeelt het bericht zoals het nu beoordeeld zou worden. Er wordt niets bewaard.",
      requestBody: BERICHT,
      responses: { "200": retour("Wat er van het bericht zou worden."), ...GEWEIGERD },
    },
  },
  "/api/v1/toekenningsberichten/bulk": {
    post: {
      operationId: "toekenningsberichtenAanleveren",
      summary: "Lever veel toekenningsberichten in één bestand aan",
      description:
        "Het bestand wordt in zijn geheel bewaard of geweigerd. Daarna wordt elk bericht op de achtergrond beoordeeld zoals een los bericht, in de volgorde van het bestand. Hetzelfde bestand nog eens sturen is veilig.",
      requestBody: BULK,
      responses: {
        "202": { ...(levering("Ontvangen. Het adres van de levering staat ook in Location.") as object), headers: { Location: { schema: { type: "string" } } } },
        "422": probleem("Het bestand is geen goede XML of bevat geen berichten. De code zegt wat er is, de tekst op welke regel. Er is niets bewaard."),
        ...GEWEIGERD,
        "413": probleem("Het bestand is te groot. Er is niets bewaard."),
      },
    },
  },
  "/api/v1/toekenningsberichten/bulk/valideren": {
    post: {
      operationId: "toekenningsberichtenValideren",
      summary: "Probeer een bestand met toekenningsberichten uit",
      description: "Beoordeelt elk bericht met de eerdere berichten in het bestand in gedachten. Er wordt niets bewaard.",
      requestBody: BULK,
      responses: {
        "200": { description: "Wat er van het bestand zou worden.", content: { "application/json": { schema: verwijzing("Leveringsproef") } } },
        "422": probleem("Het bestand is geen goede XML."),
        ...GEWEIGERD,
        "413": probleem("Het bestand is te groot."),
      },
    },
  },
  "/api/v1/toekenningsberichten/bulk/{id}": {
    get: {
      operationId: "leveringOpvragen",
      summary: "Vraag hoe ver een bestand is",
      parameters: KENMERK,
      responses: { "200": levering("De stand van nu."), ...OVERAL, "404": probleem("Geen bestand met dit kenmerk van uw organisatie.") },
    },
  },
  "/api/v1/toekenningsberichten/bulk/{id}/retourberichten": {
    get: {
      operationId: "leveringRetourberichten",
      summary: "Haal de antwoorden op alle berichten van een bestand op",
      description: "In de volgorde van het bestand, met de stand van nu. Berichten die nog niet aan de beurt zijn geweest, ontbreken.",
      parameters: [
        ...KENMERK,
        { name: "alles", in: "query", required: false, description: "nee: alleen de berichten die niet zijn verwerkt.", schema: { type: "string", enum: ["ja", "nee"] } },
      ],
      responses: {
        "200": { description: "De antwoorden, volgens retourbericht-1.0.xsd.", content: { "application/xml": { schema: { type: "string" } } } },
        ...OVERAL,
        "404": probleem("Geen bestand met dit kenmerk van uw organisatie."),
      },
    },
  },
  "/api/v1/toekenningsberichten/{id}": {
    get: {
      operationId: "toekenningsberichtOpvragen",
      summary: "Vraag het antwoord op een bericht opnieuw op",
      parameters: [{ name: "id", in: "path", required: true, description: "Ons kenmerk uit het retourbericht.", schema: { type: "string", format: "uuid" } }],
      responses: { "200": retour("Het retourbericht, met de stand van nu."), ...OVERAL, "404": probleem("Geen bericht met dit kenmerk van uw organisatie.") },
    },
  },
  "/api/v1/budgetafsluitberichten": {
    get: {
      operationId: "budgetafsluitberichtenOpvragen",
      summary: "Vraag de budgetafsluitberichten van uw organisatie op",
      description: "Oudste eerst, honderd per bladzijde. Vraag de volgende bladzijde op met `na`.",
      parameters: [
        { name: "sinds", in: "query", required: false, description: "Berichten die op of na deze dag zijn gemaakt.", schema: { type: "string", format: "date" } },
        { name: "na", in: "query", required: false, description: "Berichten na dit berichtnummer.", schema: { type: "string" } },
      ],
      responses: {
        "200": { description: "Een bladzijde met berichten.", content: { "application/json": { schema: verwijzing("Afsluitberichten") } } },
        "400": probleem("De vraag is niet goed."),
        ...OVERAL,
      },
    },
  },
  "/api/v1/budgetafsluitberichten/{id}": {
    get: {
      operationId: "budgetafsluitberichtOphalen",
      summary: "Haal een budgetafsluitbericht op",
      parameters: [{ name: "id", in: "path", required: true, description: "Het kenmerk uit de lijst.", schema: { type: "string", format: "uuid" } }],
      responses: {
        "200": { description: "Het bericht.", content: { "application/xml": { schema: { type: "string", description: "Volgens budgetafsluitbericht-1.0.xsd." } } } },
        ...OVERAL,
        "404": probleem("Geen bericht met dit kenmerk voor uw organisatie."),
      },
    },
  },
  "/api/v1/budgetafsluitberichten/{id}/retour": {
    post: {
      operationId: "budgetafsluitberichtBeantwoorden",
      summary: "Bevestig of betwist een budgetafsluitbericht",
      description: "Hetzelfde antwoord nog eens sturen is veilig: er verandert niets.",
      parameters: [{ name: "id", in: "path", required: true, description: "Het kenmerk uit de lijst.", schema: { type: "string", format: "uuid" } }],
      requestBody: { required: true, content: { "application/json": { schema: verwijzing("Afsluitretour") } } },
      responses: {
        "200": { description: "Het antwoord is vastgelegd.", content: { "application/json": { schema: { type: "object", properties: { kenmerk: { type: "string", format: "uuid" }, oordeel: { type: "string" } } } } } },
        "400": probleem("Het antwoord is niet goed."),
        ...OVERAL,
        "404": probleem("Geen bericht met dit kenmerk voor uw organisatie."),
        "409": probleem("Het bericht is al beantwoord of vervangen."),
        "415": probleem("De inhoud is geen JSON."),
      },
    },
  },
};

export const openapi = (): Json => ({
  openapi: "3.1.0",
  info: {
    title: "Ketenkoppelvlak trekkingsrecht pgb",
    version: "1.0.0",
    description: "Voor software van gemeenten en zorgkantoren. Bedragen zijn hele eurocenten, datums jjjj-mm-dd, periodes tot en met de einddatum.",
  },
  security: [{ apisleutel: [] }],
  paths: PADEN,
  components: {
    securitySchemes: {
      apisleutel: { type: "http", scheme: "bearer", description: "Een API-sleutel, gemaakt door de beheerder van de verstrekker onder Koppeling." },
    },
    schemas: { Afsluitberichten: component(afsluitberichtenSchema), Afsluitretour: component(afsluitretourSchema), Retourbericht: component(retourberichtSchema), Levering: component(leveringSchema), Leveringsproef: component(leveringsproefSchema), Probleem: component(probleemSchema) },
  },
});
