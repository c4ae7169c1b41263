import { notFound } from "next/navigation";
import * as z from "zod";

import { Herstellijst } from "@/components/domein/herstellijst";
import { Select } from "@/components/form/select";
import { PageFrame } from "@/components/layout/page-frame";
import { Button, ButtonLink } from "@/components/ui/button";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { type Actor, mag } from "@/lib/domein/toegang";
import { AMBTSHALVESTATUS } from "@/lib/messages/ambtshalve";
import { ambtshalveoverzicht, type SvbAmbtshalve } from "@/lib/queries/svb/ambtshalve";
import { HERSTEL_PER_PAGINA, HERSTELFILTERS, type Herstelregel } from "@/lib/queries/zorgovereenkomst/ambtshalve";

export const metadata = { title: "Ambtshalve goedgekeurd" };

const PAD = "/svb/ambtshalve";
const zoekvraag = z.object({
  filter: z.enum(HERSTELFILTERS).catch("open"),
  verstrekker: z.uuid().nullable().catch(null),
  pagina: z.coerce.number().int().positive().max(1000).catch(1),
});
type Zoekvraag = z.output<typeof zoekvraag>;

function adres(vraag: Zoekvraag, anders: Partial<Zoekvraag>): string {
  const paren = Object.entries({ ...vraag, pagina: 1, ...anders }).filter(([naam, waarde]) => waarde !== null && !(naam === "pagina" && waarde === 1));
  return `${PAD}?${new URLSearchParams(paren.map(([naam, waarde]) => [naam, String(waarde)])).toString()}`;
}

function Keuze({ vraag, verstrekkers }: Readonly<{ vraag: Zoekvraag; verstrekkers: SvbAmbtshalve["verstrekkers"] }>) {
  return (
    <form method="get" action={PAD} className="flex flex-wrap items-end gap-4">
      <input type="hidden" name="filter" value={vraag.filter} />
      <Select name="verstrekker" label="Verstrekker" optional placeholder="Alle" options={verstrekkers.map(({ id, naam }) => ({ value: id, label: naam }))} defaultValue={vraag.verstrekker ?? ""} width="s" />
      <Button type="submit" variant="secondary">Tonen</Button>
    </form>
  );
}

/** Each function opens a contract in its own place; vrijgeven and toezicht only see numbers. */
const zaakadres = (actor: Actor) => ({ zorgovereenkomstId, nummer }: Herstelregel): string | null => {
  if (mag(actor, "zorgovereenkomst.toetsen")) return `/svb/toets/${zorgovereenkomstId}`;
  return mag(actor, "dossier.inzien") ? `/svb/dossier?zoek=${encodeURIComponent(nummer)}` : null;
};

function Geldig({ mandaten }: Readonly<{ mandaten: SvbAmbtshalve["geldig"] }>) {
  return (
    <Panel title="Nu akkoord geven" look="tint">
      {mandaten.length === 0 ? (
        <p>Er is vandaag geen mandaat. Zonder opdracht van de verstrekker geeft de SVB geen akkoord op haar naam.</p>
      ) : (
        <ul className="space-y-2">
          {mandaten.map(({ id, nummer, verstrekker }) => (
            <li key={id}>
              <Link href={`${PAD}/mandaten/${id}/accorderen`}>Wat wacht op {verstrekker} ({nummer})</Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

export default async function AmbtshalvePage({ searchParams }: PageProps<"/svb/ambtshalve">) {
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const overzicht = await ambtshalveoverzicht(db, actor, vraag, vandaag);
  if (overzicht === null) notFound();
  const { lijst, verstrekkers, geldig } = overzicht;
  return (
    <PageFrame
      title="Ambtshalve goedgekeurd"
      lead="Zorgovereenkomsten waarop de SVB akkoord gaf in opdracht van een verstrekker die zelf niet besliste. Elke blijft op deze lijst tot de verstrekker antwoordt."
      crumbs={[{ href: "/svb", label: "Overzicht" }]}
      actions={<ButtonLink href={`${PAD}/mandaten`} variant="secondary">Mandaten</ButtonLink>}
    >
      {mag(actor, "ambtshalve.accorderen") && <Geldig mandaten={geldig} />}
      <FilterChips label="Stand" chips={HERSTELFILTERS.map((naam) => ({ href: adres(vraag, { filter: naam }), label: AMBTSHALVESTATUS[naam].label, count: lijst.aantallen[naam], active: naam === vraag.filter }))} />
      {verstrekkers.length > 0 && <Keuze vraag={vraag} verstrekkers={verstrekkers} />}
      <div>
        <Herstellijst filter={vraag.filter} regels={lijst.regels} totaal={lijst.totaal} adres={zaakadres(actor)} mandaatpad={`${PAD}/mandaten`} metVerstrekker />
        <Pagination page={vraag.pagina} pageSize={HERSTEL_PER_PAGINA} total={lijst.totaal} noun="zorgovereenkomsten" href={(pagina) => adres(vraag, { pagina })} />
      </div>
    </PageFrame>
  );
}
