import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import type { Centen } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";
import type { Partij } from "@/lib/domein/overgangen";
import type { Tariefsoortbesluit } from "@/lib/domein/zorgovereenkomst/formeel";
import { verwachteKosten } from "@/lib/domein/zorgovereenkomst/kosten";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import { formatBedrag, formatNaam, formatPeriode } from "@/lib/format";
import { functiesoortLabel } from "@/lib/messages/labels";
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
    akkoorden: readonly Akkoordweergave[];
    gebeurtenissen: readonly Readonly<{ id: string; soort: string; rol: string; op: Date }>[];
  }>;
}>;

function Budget({ zaak: { budget, overeenkomst } }: Pick<ZaakfeitenProps, "zaak">) {
  if (budget === null) return <p>Het budget is ingetrokken of afgesloten.</p>;
  const { van, tm, urenPerWeek, dagenPerWeek, tarieven } = overeenkomst;
  const kosten = van === null ? null : verwachteKosten({ van, tm, urenPerWeek, dagenPerWeek, tarieven }, budget.periode).bedrag;
  return (
    <DescriptionList
      dense
      items={[
        { term: "Toekenning", value: budget.nummer },
        { term: "Periode", value: formatPeriode(budget.periode) },
        { term: "Soorten zorg", value: budget.functiesoorten.map(functiesoortLabel).join(", ") },
        { term: "Toegekend", value: formatBedrag(budget.toegekend) },
        ...(budget.vrij === null ? [] : [{ term: "Nog vrij", value: formatBedrag(budget.vrij) }]),
        ...(kosten === null ? [] : [{ term: "Kosten van deze zorg", value: `${formatBedrag(kosten)} (verwacht)` }]),
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
        {tariefsoort !== null && <p className="mt-3">{FORMEELGROND_LABELS[tariefsoort.grond]}</p>}
      </Panel>
      <Panel title="Afspraken">
        <OvereenkomstWerkafspraken feiten={overeenkomst} />
      </Panel>
      <Panel title="Tarieven">
        <OvereenkomstTarieven tarieven={overeenkomst.tarieven} />
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
