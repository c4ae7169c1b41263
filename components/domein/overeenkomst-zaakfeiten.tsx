import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import type { Centen } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";
import type { Partij } from "@/lib/domein/overgangen";
import type { Tariefsoortbesluit } from "@/lib/domein/zorgovereenkomst/formeel";
import type { Maximumregel } from "@/lib/domein/zorgovereenkomst/maximumtarief";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import { formatBedrag, formatDatum, formatNaam, formatPeriode } from "@/lib/format";
import { EENHEID_LABELS, functiesoortLabel } from "@/lib/messages/labels";
import { FORMEELGROND_LABELS } from "@/lib/messages/zorgovereenkomst";

import { type Akkoordweergave, OvereenkomstAkkoorden } from "./overeenkomst-akkoorden";
import { type Overeenkomstfeiten, Overeenkomstpartijen, OvereenkomstTarieven, OvereenkomstWerkafspraken } from "./overeenkomst-inhoud";
import { OvereenkomstTijdlijn } from "./overeenkomst-tijdlijn";

type ZaakfeitenProps = Readonly<{
  lezer: Partij;
  tariefsoort: Tariefsoortbesluit | null;
  zaak: Readonly<{
    overeenkomst: Overeenkomstfeiten & Readonly<{ status: Overeenkomststatus; gewijzigdOp: Date }>;
    budgethouder: Readonly<{ voornamen: string; tussenvoegsel: string | null; achternaam: string }>;
    verstrekker: Readonly<{ naam: string }>;
    budget: Readonly<{ nummer: string; periode: Periode; functiesoorten: readonly string[]; toegekend: Centen; vrij: Centen | null }> | null;
    maxima: readonly Maximumregel[];
    kosten: Centen | null;
    akkoorden: readonly Akkoordweergave[];
    gebeurtenissen: readonly Readonly<{ id: string; soort: string; rol: string; op: Date }>[];
  }>;
}>;

/** What counts by date for the units that were agreed, with who set it. */
function Maximumfeiten({ zaak: { maxima, overeenkomst } }: Pick<ZaakfeitenProps, "zaak">) {
  const stukken = maxima.filter(({ eenheid }) => overeenkomst.tarieven.some((tarief) => tarief.eenheid === eenheid)).flatMap(({ eenheid, omschrijving, stukken: van }) => van.map((stuk) => ({ ...stuk, eenheid, omschrijving })));
  if (stukken.length === 0) return null;
  return (
    <ul className="mt-3 list-disc pl-6">
      {stukken.map(({ van, maximum, eenheid, omschrijving }) => (
        <li key={`${eenheid} ${omschrijving ?? ""} ${van}`}>
          {`${omschrijving === null ? "Ten hoogste" : `${omschrijving}: ten hoogste`} ${EENHEID_LABELS[eenheid].per} vanaf ${formatDatum(van)}: `}
          {maximum.soort === "maximum" ? `${formatBedrag(maximum.bedrag)} (${maximum.bron})` : maximum.soort === "geen" ? "niet vastgesteld" : "nog niet bekend"}
        </li>
      ))}
    </ul>
  );
}

function Budget({ zaak: { budget, kosten } }: Pick<ZaakfeitenProps, "zaak">) {
  if (budget === null) return <p>Het budget is ingetrokken of afgesloten.</p>;
  return (
    <DescriptionList
      dense
      items={[
        { term: "Toekenning", value: budget.nummer },
        { term: "Periode", value: formatPeriode(budget.periode) },
        { term: "Soorten zorg", value: budget.functiesoorten.map(functiesoortLabel).join(", ") },
        { term: "Toegekend", value: formatBedrag(budget.toegekend) },
        ...(budget.vrij === null ? [] : [{ term: "Nog vrij", value: formatBedrag(budget.vrij) }]),
        ...(kosten === null ? [] : [{ term: "Kosten van deze zorg", value: `${formatBedrag(kosten)} uit het budget (verwacht)` }]),
      ]}
    />
  );
}

/** Everything an official needs to judge a contract. */
export function Zaakfeiten({ zaak, lezer, tariefsoort }: ZaakfeitenProps) {
  const { overeenkomst } = zaak;
  const budgethouder = formatNaam(zaak.budgethouder);
  return (
    <>
      <Panel title="Partijen">
        <Overeenkomstpartijen feiten={overeenkomst} budgethouder={budgethouder} lezer={lezer} />
        {tariefsoort !== null && (
          <p className="mt-3">
            {FORMEELGROND_LABELS[tariefsoort.grond]}
            {tariefsoort.grond === "big" && `, nummer ${overeenkomst.bigNummer ?? ""}. Zoek het na op bigregister.nl.`}
          </p>
        )}
      </Panel>
      <Panel title="Afspraken">
        <OvereenkomstWerkafspraken feiten={overeenkomst} />
      </Panel>
      <Panel title="Tarieven">
        <OvereenkomstTarieven tarieven={overeenkomst.tarieven} />
        <Maximumfeiten zaak={zaak} />
      </Panel>
      <Panel title="Budget">
        <Budget zaak={zaak} />
      </Panel>
      <Panel title="Handtekeningen en besluiten">
        <OvereenkomstAkkoorden
          akkoorden={zaak.akkoorden}
          namen={{ budgethouder, zorgverlener: overeenkomst.zorgverlener?.naam ?? "zorgverlener", verstrekker: zaak.verstrekker.naam, svb: "SVB" }}
        />
      </Panel>
      <Panel title="Verloop">
        <OvereenkomstTijdlijn status={overeenkomst.status} sinds={overeenkomst.gewijzigdOp} lezer={lezer} gebeurtenissen={zaak.gebeurtenissen} />
      </Panel>
    </>
  );
}
