/** The document of a signed zorgovereenkomst: the content both signed, in words, and nothing that was not signed. */
import type { Document, Documentdeel } from "@/lib/domein/brief";
import { BIJLAGESOORT_LABELS } from "@/lib/messages/bijlage";
import type { Inhoud } from "@/lib/domein/zorgovereenkomst/inhoud";
import type { Zorgverlenersoort } from "@/lib/domein/zorgovereenkomst/model";
import { formatAantal, formatBedrag, formatPeriode } from "@/lib/format";
import { EENHEID_LABELS, FAMILIERELATIE_LABELS, functiesoortLabel, MODEL_LABELS, WET_NAMEN } from "@/lib/messages/labels";
import { bepalingenVan } from "@/lib/messages/overeenkomstbepalingen";

export type Handtekeningregel = { readonly partij: string; readonly wie: string; readonly wanneer: string };

export type Overeenkomstgegevens = {
  readonly inhoud: Inhoud;
  readonly inhoudHash: string;
  readonly budgethouder: string;
  readonly zorgverlener: { readonly naam: string; readonly soort: Zorgverlenersoort; readonly kvk: string | null; readonly agb: string | null };
  readonly handtekeningen: readonly Handtekeningregel[];
  /** Where it stands today; not a part of what was signed. */
  readonly stand: string;
  readonly opgemaaktOp: string;
};

type Rij = readonly [string, string];

const GEGEVENS = { titel: "", kolommen: ["Onderwerp", "Afspraak"], breedtes: [1, 2] } as const;

const gegevens = (rijen: readonly Rij[]): Documentdeel => ({ soort: "tabel", tabel: { ...GEGEVENS, rijen } });
const kop = (tekst: string): Documentdeel => ({ soort: "kop", tekst });
const alinea = (tekst: string): Documentdeel => ({ soort: "alinea", tekst });

/** Two signatures with long names and what they were put under. */
const HANDTEKENINGEN_HOOG = 200;

const maanden = (aantal: number): string => (aantal === 1 ? "1 maand" : `${String(aantal)} maanden`);
const NIET = "niet afgesproken";

function partijen({ inhoud, budgethouder, zorgverlener }: Overeenkomstgegevens): readonly Rij[] {
  const persoon: readonly Rij[] = [
    ["Familie of partner", FAMILIERELATIE_LABELS[inhoud.familierelatie]],
    ["Werkt als ondernemer", inhoud.ondernemer ? "ja" : "nee"],
    ...(inhoud.bigNummer === null ? [] : [["BIG-nummer", inhoud.bigNummer] as const]),
  ];
  return [
    ["Budgethouder", budgethouder],
    ["Zorgverlener", zorgverlener.naam],
    ...(zorgverlener.kvk === null ? [] : [["KvK-nummer", zorgverlener.kvk] as const]),
    ...(zorgverlener.agb === null ? [] : [["AGB-code", zorgverlener.agb] as const]),
    ...(zorgverlener.soort === "instelling" ? [] : persoon),
  ];
}

function zorg({ inhoud }: Overeenkomstgegevens): readonly Rij[] {
  return [
    ["Wet", WET_NAMEN[inhoud.wet]],
    ["Soort zorg", functiesoortLabel(inhoud.functiesoort)],
    ["Looptijd", formatPeriode({ van: inhoud.van, tm: inhoud.tm })],
    ...(inhoud.vervangt === null ? [] : [["Vervanging", `tijdelijk in plaats van ${inhoud.vervangt}, tot die weer begint`] as const]),
    ["Uren per week", inhoud.urenPerWeek === null ? NIET : `${formatAantal(inhoud.urenPerWeek)} uur`],
    ["Dagen per week", inhoud.dagenPerWeek === null ? NIET : String(inhoud.dagenPerWeek)],
  ];
}

function voorwaarden({ opzegtermijnMaanden, proeftijdMaanden, salarisadministratie }: Inhoud): readonly Rij[] {
  return [
    ["Opzegtermijn", opzegtermijnMaanden === null ? NIET : maanden(opzegtermijnMaanden)],
    ...(proeftijdMaanden === null ? [] : [["Proeftijd", proeftijdMaanden === 0 ? "geen" : maanden(proeftijdMaanden)] as const]),
    ...(salarisadministratie === null ? [] : [["Salarisadministratie", salarisadministratie ? "door de SVB" : "nee"] as const]),
  ];
}

/** Which files were signed along; the code says exactly which. */
const bijlagen = ({ bijlagen: getekend }: Inhoud): readonly Documentdeel[] =>
  getekend.length === 0 ? [] : [kop("Bijlagen"), ...getekend.map(({ soort, bestandsnaam, hash }) => alinea(`${BIJLAGESOORT_LABELS[soort]}: ${bestandsnaam} (sha-256 ${hash})`))];

function tarieven({ tarieven: afgesproken }: Inhoud): Documentdeel {
  const rijen = afgesproken.map(({ omschrijving, eenheid, tarief }) => [omschrijving, EENHEID_LABELS[eenheid].per, formatBedrag(tarief)] as const);
  return { soort: "tabel", tabel: { titel: "", kolommen: ["Waarvoor", "Eenheid", "Tarief"], breedtes: [3, 2, 1], rijen } };
}

function handtekeningen({ handtekeningen: regels, inhoudHash }: Overeenkomstgegevens): readonly Documentdeel[] {
  return [
    alinea("Partijen hebben deze overeenkomst digitaal ondertekend, ieder na inloggen op het eigen account."),
    { soort: "tabel", tabel: { titel: "", kolommen: ["Partij", "Ondertekend door", "Wanneer"], breedtes: [2, 3, 3], rijen: regels.map(({ partij, wie, wanneer }) => [partij, wie, wanneer]) } },
    alinea(`Kenmerk van de ondertekende inhoud (SHA-256): ${inhoudHash}`),
  ];
}

const bepalingen = ({ model }: Inhoud): readonly Documentdeel[] =>
  bepalingenVan(model).flatMap(({ kop: titel, tekst, grondslag }) => [{ soort: "onderkop", tekst: titel } as const, alinea(`${tekst} (${grondslag})`)]);

export function overeenkomstdocument(alles: Overeenkomstgegevens): Document {
  const { inhoud } = alles;
  const titel = MODEL_LABELS[inhoud.model];
  const nummer = `${inhoud.nummer}, versie ${String(inhoud.versie)}`;
  return {
    titel: `${titel} ${inhoud.nummer}`,
    auteur: "Sociale Verzekeringsbank",
    boven: [nummer],
    delen: [
      kop("Wie"),
      gegevens(partijen(alles)),
      kop("Welke zorg"),
      gegevens(zorg(alles)),
      kop("Beschrijving van de zorg"),
      alinea(inhoud.zorgbeschrijving),
      kop("Vergoeding"),
      alinea("Bedragen zijn bruto."),
      tarieven(inhoud),
      ...bijlagen(inhoud),
      kop("Opzeggen en voorwaarden"),
      gegevens(voorwaarden(inhoud)),
      kop("Wat verder geldt"),
      alinea("Deze bepalingen horen bij dit model. Ze volgen uit de wet en de regelingen die erbij staan."),
      ...bepalingen(inhoud),
      { soort: "kop", tekst: "Handtekeningen", bijeen: HANDTEKENINGEN_HOOG },
      ...handtekeningen(alles),
      kop("Stand"),
      alinea(`${alles.stand} Dit document is gemaakt op ${alles.opgemaaktOp}. De stand hoort niet bij wat is ondertekend.`),
    ],
    voet: nummer,
  };
}
