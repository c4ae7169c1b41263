import { notFound } from "next/navigation";
import * as z from "zod";

import { Dag, Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { Small, Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatContact, formatNaam, formatPeriode } from "@/lib/format";
import { BEVOEGDHEID_LABELS, WET_LABELS, VERTEGENWOORDIGING_LABELS, VERTEGENWOORDIGING_UITLEG } from "@/lib/messages/labels";
import { INZAGEN_PER_PAGINA, type Mijngegevens, mijngegevens } from "@/lib/queries/mijn/gegevens";

export const metadata = { title: "Mijn gegevens" };

const zoekvraag = z.object({ pagina: z.coerce.number().int().min(1).max(10_000).catch(1) });

const ONBEKEND = "niet bekend";

function adresVan({ geheimAdres, straat, huisnummer, postcode, woonplaats }: Mijngegevens["persoon"]): string {
  if (geheimAdres) return "geheim";
  if (straat === null) return ONBEKEND;
  return `${straat} ${huisnummer ?? ""}, ${postcode ?? ""} ${woonplaats ?? ""}`;
}

function Persoon({ persoon }: Pick<Mijngegevens, "persoon">) {
  return (
    <>
      <DescriptionList
        items={[
          { term: "Naam", value: formatNaam(persoon) },
          { term: "Geboortedatum", value: <Dag datum={persoon.geboortedatum} /> },
          { term: "Burgerservicenummer", value: <span className="tabular">{persoon.bsn}</span> },
          { term: "Adres", value: adresVan(persoon) },
          { term: "E-mailadres", value: <span className="break-all">{persoon.email ?? ONBEKEND}</span> },
          { term: "Telefoonnummer", value: persoon.telefoon ?? ONBEKEND },
        ]}
      />
      <Small className="mt-3">
        Deze gegevens komen van uw gemeente of zorgkantoor. Klopt er iets niet? Geef het daar door. Naam, geboortedatum en adres wijzigt u bij uw woongemeente.
      </Small>
    </>
  );
}

function Vertegenwoordigers({ vertegenwoordigers }: Pick<Mijngegevens, "vertegenwoordigers">) {
  if (vertegenwoordigers.length === 0) return <Text>Niemand: er is geen vertegenwoordiger geregistreerd.</Text>;
  return (
    <ul className="divide-y divide-line">
      {vertegenwoordigers.map((relatie) => (
        <li key={relatie.id} className="py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <strong>{formatNaam(relatie)}</strong> {VERTEGENWOORDIGING_LABELS[relatie.soort]}
            <StatusBadge tone={relatie.geldig ? "ok" : "neutraal"} label={relatie.geldig ? "Geldig" : "Niet meer geldig"} />
          </p>
          {relatie.geldig && relatie.bevoegdheden.length > 0 && <p>Mag: {relatie.bevoegdheden.map((b) => BEVOEGDHEID_LABELS[b]).join(" en ")}.</p>}
          <p className="text-small text-muted">{VERTEGENWOORDIGING_UITLEG[relatie.soort]}</p>
          <p className="text-small text-muted">
            Registratie: {formatPeriode({ van: relatie.van, tm: relatie.tm })}
            {relatie.ingetrokkenOp !== null && (
              <>
                , beëindigd op <Tijdstip moment={relatie.ingetrokkenOp} />
              </>
            )}
            .
          </p>
        </li>
      ))}
    </ul>
  );
}

function Contacten({ contacten }: Pick<Mijngegevens, "contacten">) {
  if (contacten.length === 0) return <Text>Geen: post over uw budget gaat naar uw eigen adres.</Text>;
  return (
    <DescriptionList
      items={contacten.map((contact) => ({
        term: `${WET_LABELS[contact.wet]}, ${contact.verstrekker}`,
        value: (
          <>
            {formatContact(contact)} <span className="text-muted">({formatPeriode(contact)})</span>
          </>
        ),
      }))}
    />
  );
}

function Inzagen({ inzagen }: Pick<Mijngegevens, "inzagen">) {
  return (
    <DataTable
      caption="Wie de gegevens heeft bekeken, nieuwste eerst"
      captionHidden
      columns={[
        { key: "op", header: "Wanneer", cell: (rij) => <Tijdstip moment={rij.op} /> },
        { key: "wie", header: "Wie", cell: (rij) => rij.wie },
        { key: "wat", header: "Wat", cell: (rij) => rij.onderdeel },
        { key: "doel", header: "Waarom", cell: (rij) => rij.doel },
      ]}
      rows={inzagen}
      rowKey={(rij) => rij.id}
      empty={<EmptyState title="Nog niemand" icon="slot">Medewerkers van uw gemeente, het zorgkantoor of de SVB hebben dit dossier nog niet geopend.</EmptyState>}
    />
  );
}

export default async function GegevensPage({ searchParams }: PageProps<"/mijn/gegevens">) {
  const { pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const gegevens = await mijngegevens(db, actor, vandaag, pagina);
  if (gegevens === null) notFound();

  return (
    <PageFrame
      title={actor.rol === "budgethouder" ? "Mijn gegevens" : `Gegevens van ${actor.budgethouderNaam}`}
      crumbs={[{ href: "/mijn", label: "Overzicht" }]}
    >
      <Panel title="Persoonsgegevens">
        <Persoon persoon={gegevens.persoon} />
      </Panel>
      <Panel title="Eigen rekening">
        <Text>
          <Link href="/mijn/gegevens/rekening">Rekening voor het vrij besteedbare bedrag bekijken of opgeven</Link>
        </Text>
      </Panel>
      <Panel title="Contactadres">
        <Contacten contacten={gegevens.contacten} />
        {gegevens.contacten.length > 0 && <Small className="mt-3">Post over dit budget gaat naar dit adres. Klopt het niet? Geef het door aan uw gemeente of zorgkantoor.</Small>}
      </Panel>
      <Panel title={actor.rol === "budgethouder" ? "Wie mag namens u handelen?" : `Wie mag namens ${actor.budgethouderNaam} handelen?`}>
        <Vertegenwoordigers vertegenwoordigers={gegevens.vertegenwoordigers} />
      </Panel>
      <Panel title={actor.rol === "budgethouder" ? "Wie heeft mijn gegevens bekeken?" : "Wie heeft deze gegevens bekeken?"}>
        <Text className="mb-4">Elke keer dat een medewerker uw dossier opent, wordt dat vastgelegd. Wilt u weten wie het was? Vraag het de organisatie of de SVB.</Text>
        <Inzagen inzagen={gegevens.inzagen} />
        {gegevens.aantalInzagen > INZAGEN_PER_PAGINA && (
          <Pagination page={pagina} pageSize={INZAGEN_PER_PAGINA} total={gegevens.aantalInzagen} noun="inzagen" href={(p) => `/mijn/gegevens?pagina=${String(p)}`} />
        )}
      </Panel>
    </PageFrame>
  );
}
