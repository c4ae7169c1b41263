import type { ReactNode } from "react";

import { Heading } from "@/components/ui/heading";
import { Link } from "@/components/ui/link";
import { Text } from "@/components/ui/text";
import { formatAantal, formatBedrag, formatDatum, formatEuros } from "@/lib/format";
import { EENHEID_LABELS } from "@/lib/messages/labels";
import type { Budgetprognose } from "@/lib/queries/mijn/budgetprognose";

import { Contact } from "../../contact";

type Stap = Readonly<{ id: string; zorgverlener: string; wat: string }>;

/** The steps that are enough on their own, for each contract; in words with the numbers in them. */
function stappenVan({ uitwegen, afspraken }: Budgetprognose): { readonly uren: readonly Stap[]; readonly tarief: readonly Stap[] } {
  const alle = (uitwegen?.perContract ?? []).flatMap((minder) => {
    const afspraak = afspraken.findLast(({ zorgovereenkomstId }) => zorgovereenkomstId === minder.zorgovereenkomstId);
    return afspraak === undefined ? [] : [{ ...minder, ...afspraak, id: `${minder.zorgovereenkomstId}${afspraak.van}` }];
  });
  return {
    uren: alle.flatMap(({ zorgovereenkomstId, zorgverlener, urenMinder, urenDan }) =>
      urenMinder === null || urenDan === null ? [] : [{ id: zorgovereenkomstId, zorgverlener, wat: `${formatAantal(urenMinder)} uur per week minder, dus ${formatAantal(urenDan)} uur` }],
    ),
    tarief: alle.flatMap(({ zorgovereenkomstId, zorgverlener, tariefDan, tarief, eenheid }) =>
      tariefDan === null ? [] : [{ id: zorgovereenkomstId, zorgverlener, wat: `${formatBedrag(tariefDan)} ${EENHEID_LABELS[eenheid].per} in plaats van ${formatBedrag(tarief)}` }],
    ),
  };
}

function Stappen({ stappen }: Readonly<{ stappen: readonly Stap[] }>) {
  return (
    <ul className="list-disc space-y-2 pl-6">
      {stappen.map(({ id, zorgverlener, wat }) => (
        <li key={id}>
          <strong>{wat}</strong> – <Link href={`/mijn/zorgovereenkomsten/${id}`}>zorgovereenkomst met {zorgverlener}</Link>
        </li>
      ))}
    </ul>
  );
}

function Weg({ titel, children }: Readonly<{ titel: string; children: ReactNode }>) {
  return (
    <li className="keep-together space-y-2">
      <Heading level={3}>{titel}</Heading>
      {children}
    </li>
  );
}

/** Three ways out with numbers, each enough alone, and where each of them is done. */
export function Uitwegen({ gegevens }: Readonly<{ gegevens: Budgetprognose }>) {
  const { uitwegen, budget } = gegevens;
  if (uitwegen === null) return null;
  const { uren, tarief } = stappenVan(gegevens);
  return (
    <ol className="space-y-6">
      <Weg titel="1. Minder uren">
        {uren.length === 0 ? (
          <Text>Met minder uren bij één zorgverlener lukt het niet meer. Verdeel het over meer zorgverleners, of kies een van de andere wegen.</Text>
        ) : (
          <>
            <Text>Elk van deze stappen is genoeg als hij ingaat op {formatDatum(uitwegen.ingang)}. Bespreek het met uw zorgverlener.</Text>
            <Stappen stappen={uren} />
          </>
        )}
      </Weg>
      <Weg titel="2. Een lager tarief of een andere afspraak">
        {tarief.length === 0 ? (
          <Text>Met een lager tarief lukt het niet meer. Misschien kan een andere zorgverlener een deel van de zorg geven.</Text>
        ) : (
          <>
            <Text>Dezelfde uren voor een lager tarief, vanaf {formatDatum(uitwegen.ingang)}. Het tarief mag niet onder het minimumloon komen.</Text>
            <Stappen stappen={tarief} />
          </>
        )}
        <Text>
          Of <Link href="/mijn/zorgovereenkomsten/nieuw">maak een zorgovereenkomst met een andere zorgverlener</Link>.
        </Text>
      </Weg>
      <Weg titel="3. Meer geld">
        <Text>
          Er is {formatEuros(uitwegen.bijTeVragen)} extra nodig. Is uw zorg veranderd? Vraag {budget.verstrekker.naam} om een hoger budget.
          {budget.status === "definitief" && (
            <>
              {" "}
              U kunt het tekort ook zelf bijbetalen: <Link href={`/mijn/budget/${budget.id}/storting`}>zelf geld storten</Link>.
            </>
          )}
        </Text>
        <Contact verstrekker={budget.verstrekker} />
      </Weg>
    </ol>
  );
}
