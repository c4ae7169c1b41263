import { notFound } from "next/navigation";
import * as z from "zod";

import { Dag } from "@/components/domein/dag";
import { Herstellijst } from "@/components/domein/herstellijst";
import { PageFrame } from "@/components/layout/page-frame";
import { DescriptionList } from "@/components/ui/description-list";
import { FilterChips } from "@/components/ui/filter-chips";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatGeheel, formatPeriode } from "@/lib/format";
import { AMBTSHALVESTATUS, MANDAATSTATUS } from "@/lib/messages/ambtshalve";
import { OPDRACHTGEVER_LABELS } from "@/lib/messages/voorlopig";
import { type VerstrekkerAmbtshalve, verstrekkerAmbtshalve } from "@/lib/queries/verstrekker/ambtshalve";
import { HERSTEL_PER_PAGINA, HERSTELFILTERS, type Herstelfilter } from "@/lib/queries/zorgovereenkomst/ambtshalve";

export const metadata = { title: "Ambtshalve goedgekeurd" };

const zoekvraag = z.object({ filter: z.enum(HERSTELFILTERS).catch("open"), pagina: z.coerce.number().int().positive().max(1000).catch(1) });
const adres = (filter: Herstelfilter, pagina: number): string => `/verstrekker/ambtshalve?filter=${filter}${pagina === 1 ? "" : `&pagina=${String(pagina)}`}`;

function Mandaten({ mandaten }: Pick<VerstrekkerAmbtshalve, "mandaten">) {
  if (mandaten.length === 0) return <p>Er is geen mandaat. De SVB geeft dan geen akkoord op uw naam.</p>;
  return (
    <DescriptionList
      dense
      items={mandaten.map((mandaat) => ({
        term: mandaat.nummer,
        value: (
          <>
            {MANDAATSTATUS[mandaat.status].label}, {formatPeriode(mandaat)}. {OPDRACHTGEVER_LABELS[mandaat.opdrachtgever]}, {mandaat.gegevenDoor}, op <Dag datum={mandaat.opdrachtOp} />, kenmerk {mandaat.kenmerk}. {formatGeheel(mandaat.akkoorden)} keer gebruikt.
          </>
        ),
      }))}
    />
  );
}

export default async function VerstrekkerAmbtshalvePage({ searchParams }: PageProps<"/verstrekker/ambtshalve">) {
  const { filter, pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db, vandaag } = await requestDeps();
  const overzicht = await verstrekkerAmbtshalve(db, actor, { filter, pagina }, vandaag);
  if (overzicht === null) notFound();
  const { lijst, mandaten, magAntwoorden } = overzicht;
  return (
    <PageFrame
      title="Ambtshalve goedgekeurd"
      lead={`De SVB gaf in uw opdracht akkoord op deze zorgovereenkomsten, omdat uw besluit uitbleef. ${magAntwoorden ? "Open elke zorgovereenkomst en zeg of u erachter staat." : "Een collega die mag accorderen, zegt of u erachter staat."}`}
      crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}
    >
      <FilterChips label="Stand" chips={HERSTELFILTERS.map((naam) => ({ href: adres(naam, 1), label: AMBTSHALVESTATUS[naam].label, count: lijst.aantallen[naam], active: naam === filter }))} />
      <div>
        <Herstellijst filter={filter} regels={lijst.regels} totaal={lijst.totaal} adres={({ zorgovereenkomstId }) => `/verstrekker/zorgovereenkomsten/${zorgovereenkomstId}`} metVerstrekker={false} />
        <Pagination page={pagina} pageSize={HERSTEL_PER_PAGINA} total={lijst.totaal} noun="zorgovereenkomsten" href={(p) => adres(filter, p)} />
      </div>
      <Panel title="Uw mandaten aan de SVB">
        <Mandaten mandaten={mandaten} />
      </Panel>
    </PageFrame>
  );
}
