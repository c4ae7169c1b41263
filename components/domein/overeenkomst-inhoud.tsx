import { DescriptionList } from "@/components/ui/description-list";
import { DataTable } from "@/components/ui/data-table";
import { Small } from "@/components/ui/text";
import type { Datum } from "@/lib/domein/datum";
import type { Honderdsten } from "@/lib/domein/geld";
import type { Partij } from "@/lib/domein/overgangen";
import type { Wet } from "@/lib/domein/wet";
import { type Familierelatie, KENMERKEN, type Overeenkomstmodel, type Tariefafspraak, type Zorgverlenersoort } from "@/lib/domein/zorgovereenkomst/model";
import { formatAantal, formatPeriode } from "@/lib/format";
import { EENHEID_LABELS, FAMILIERELATIE_LABELS, functiesoortLabel, MODEL_LABELS, WET_NAMEN } from "@/lib/messages/labels";
import { MODEL_UITLEG, MODEL_UITLEG_ANDEREN } from "@/lib/messages/zorgovereenkomst";

import { Bedrag } from "./bedrag";

export type Overeenkomstfeiten = Readonly<{
  nummer: string;
  wet: Wet;
  functiesoort: string | null;
  familierelatie: Familierelatie | null;
  ondernemer: boolean | null;
  bigNummer: string | null;
  zorgverlener: Readonly<{ naam: string; soort: Zorgverlenersoort; kvk: string | null; agb: string | null }> | null;
  van: Datum | null;
  tm: Datum | null;
  urenPerWeek: Honderdsten | null;
  dagenPerWeek: number | null;
  zorgbeschrijving: string | null;
  opzegtermijnMaanden: number | null;
  model: Overeenkomstmodel;
  proeftijdMaanden: number | null;
  salarisadministratie: boolean | null;
  vervangtNaam: string | null;
  tarieven: readonly Tariefafspraak[];
}>;

const NOG_NIET = <span className="text-muted">nog niet ingevuld</span>;
const NIET_AFGESPROKEN = "niet afgesproken";

const maanden = (aantal: number): string => (aantal === 1 ? "1 maand" : `${String(aantal)} maanden`);

/** Models in which hours are expected; a ride or a verklaring has none. */
const PER_UUR: readonly Overeenkomstmodel[] = ["opdracht", "arbeidsovereenkomst", "partner_familie", "zorginstelling"];

/** That something was not agreed is only worth a line where it could have been. */
const alsAfgesproken = (term: string, waarde: string | null, weglaten: boolean) => (waarde === null && weglaten ? [] : [{ term, value: waarde ?? NIET_AFGESPROKEN }]);

/** Who the two parties are. */
export function Overeenkomstpartijen({ feiten, budgethouder, lezer }: Readonly<{ feiten: Overeenkomstfeiten; budgethouder: string; lezer: Partij }>) {
  const { zorgverlener } = feiten;
  const kvk = zorgverlener?.kvk == null ? [] : [{ term: "KvK-nummer", value: zorgverlener.kvk }];
  const agb = zorgverlener?.agb == null ? [] : [{ term: "AGB-code", value: zorgverlener.agb }];
  const persoonlijk =
    zorgverlener?.soort === "instelling"
      ? []
      : [
          { term: "Familie", value: feiten.familierelatie === null ? NOG_NIET : FAMILIERELATIE_LABELS[feiten.familierelatie] },
          { term: "Werkt als ondernemer", value: feiten.ondernemer === null ? NOG_NIET : feiten.ondernemer ? "ja" : "nee" },
          ...(feiten.bigNummer === null ? [] : [{ term: "BIG-nummer", value: feiten.bigNummer }]),
        ];
  return (
    <DescriptionList
      items={[
        { term: "Budgethouder", value: budgethouder },
        { term: KENMERKEN[feiten.model].ondertekend ? "Zorgverlener" : "Wie helpt", value: zorgverlener?.naam ?? NOG_NIET },
        ...kvk,
        ...agb,
        ...persoonlijk,
        {
          term: "Overeenkomst",
          value: zorgverlener === null ? NOG_NIET : (
            <>
              {MODEL_LABELS[feiten.model]}
              <Small className="max-w-measure">{(lezer === "budgethouder" ? MODEL_UITLEG : MODEL_UITLEG_ANDEREN)[feiten.model]}</Small>
            </>
          ),
        },
      ]}
    />
  );
}

/** Nothing for who is not employed. */
const dienstverband = ({ proeftijdMaanden, salarisadministratie }: Overeenkomstfeiten) => [
  ...(proeftijdMaanden === null ? [] : [{ term: "Proeftijd", value: proeftijdMaanden === 0 ? "geen" : maanden(proeftijdMaanden) }]),
  ...(salarisadministratie === null ? [] : [{ term: "Salarisadministratie", value: salarisadministratie ? "door de SVB" : "nee" }]),
];

/** What work, from when to when, and how much of it. */
export function OvereenkomstWerkafspraken({ feiten }: Readonly<{ feiten: Overeenkomstfeiten }>) {
  const { urenPerWeek, dagenPerWeek, opzegtermijnMaanden } = feiten;
  return (
    <DescriptionList
      items={[
        { term: "Wet", value: WET_NAMEN[feiten.wet] },
        { term: "Soort zorg", value: feiten.functiesoort === null ? NOG_NIET : functiesoortLabel(feiten.functiesoort) },
        { term: "Looptijd", value: feiten.van === null ? NOG_NIET : formatPeriode({ van: feiten.van, tm: feiten.tm }) },
        ...(feiten.vervangtNaam === null ? [] : [{ term: "Vervanging", value: `tijdelijk in plaats van ${feiten.vervangtNaam}, tot die weer begint` }]),
        ...alsAfgesproken("Uren per week", urenPerWeek === null ? null : `${formatAantal(urenPerWeek)} uur`, !PER_UUR.includes(feiten.model)),
        ...alsAfgesproken("Dagen per week", dagenPerWeek === null ? null : String(dagenPerWeek), !PER_UUR.includes(feiten.model)),
        ...alsAfgesproken("Opzegtermijn", opzegtermijnMaanden === null ? null : maanden(opzegtermijnMaanden), !KENMERKEN[feiten.model].ondertekend),
        ...dienstverband(feiten),
        {
          term: "De zorg",
          value: feiten.zorgbeschrijving === null ? NOG_NIET : <p className="max-w-measure break-words whitespace-pre-line">{feiten.zorgbeschrijving}</p>,
        },
      ]}
    />
  );
}

/** The agreed rates, with what the budget pays at most once that is known. */
export function OvereenkomstTarieven({ tarieven }: Readonly<{ tarieven: readonly Tariefafspraak[] }>) {
  if (tarieven.length === 0) return <p className="text-muted">Er zijn nog geen tarieven ingevuld.</p>;
  const metMaximum = tarieven.some(({ maximumtarief }) => maximumtarief !== null);
  return (
    <DataTable
      caption="Afgesproken tarieven"
      captionHidden
      rows={tarieven}
      rowKey={({ id }) => id}
      columns={[
        { key: "omschrijving", header: "Waarvoor", cell: ({ omschrijving }) => omschrijving },
        { key: "eenheid", header: "Eenheid", cell: ({ eenheid }) => EENHEID_LABELS[eenheid].per },
        { key: "tarief", header: "Tarief", numeric: true, cell: ({ tarief }) => <Bedrag centen={tarief} sterk /> },
        ...(metMaximum
          ? [
              {
                key: "maximum",
                header: "Uit budget ten hoogste",
                numeric: true,
                cell: ({ maximumtarief }: Tariefafspraak) => (maximumtarief === null ? "–" : <Bedrag centen={maximumtarief} />),
              },
            ]
          : []),
      ]}
    />
  );
}
