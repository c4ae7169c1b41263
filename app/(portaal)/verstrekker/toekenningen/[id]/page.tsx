import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag, Tijdstip } from "@/components/domein/dag";
import { Uitputtingsbalk } from "@/components/domein/uitputtingsbalk";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { Small } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { toegekend } from "@/lib/domein/budget/rekeningen";
import { min } from "@/lib/domein/geld";
import { mag } from "@/lib/domein/toegang";
import { volgendeStatus } from "@/lib/domein/toekenning/status";
import { formatContact, formatNaam, formatPeriode } from "@/lib/format";
import { functiesoortLabel, VERTEGENWOORDIGING_LABELS, WET_NAMEN } from "@/lib/messages/labels";
import { TOEKENNINGSTATUS_MESSAGES } from "@/lib/messages/retour";
import { statuslabel } from "@/lib/messages/status";
import { type Toekenningdetail, toekenningdetail, type Versie } from "@/lib/queries/verstrekker/toekenningen";

export const metadata = { title: "Toekenning" };

const adres = z.object({ id: z.uuid() });

function Functiebudgetten({ versie, label }: Readonly<{ versie: Versie; label: string }>) {
  return (
    <DataTable
      caption={label}
      captionHidden
      columns={[
        { key: "soort", header: "Soort zorg", cell: (rij) => `${functiesoortLabel(rij.functiesoort)} (${rij.functiesoort})` },
        { key: "periode", header: "Periode", cell: (rij) => formatPeriode(rij) },
        { key: "vvb", header: "Verantwoordingsvrij", numeric: true, cell: (rij) => <Bedrag centen={rij.vvb} /> },
        { key: "bedrag", header: "Bedrag", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
      ]}
      rows={versie.functiebudgetten}
      rowKey={(rij) => `${rij.functiesoort}${rij.van}`}
      footer={[
        { key: "soort", content: "Samen" },
        { key: "bedrag", content: <Bedrag centen={versie.bedrag} /> },
      ]}
    />
  );
}

/** What a version rests on: a message, or a correction by the SVB. */
function Herkomst({ versie, magBericht }: Readonly<{ versie: Versie; magBericht: boolean }>) {
  const { bericht, herstel } = versie;
  if (bericht === null) return herstel === null ? null : <>door herstel <Link href={`/verstrekker/herstel/${herstel.id}`}>{herstel.nummer}</Link></>;
  return <>uit bericht {magBericht ? <Link href={`/verstrekker/toekenningsberichten/${bericht.id}`}>{bericht.berichtnummer ?? "zonder nummer"}</Link> : bericht.berichtnummer}</>;
}

function Versies({ versies, magBericht }: Readonly<{ versies: readonly Versie[]; magBericht: boolean }>) {
  return (
    <ol className="space-y-4">
      {versies.map((versie) => (
        <li key={versie.versie} className="border-b border-line pb-4">
          <p className="flex flex-wrap items-baseline justify-between gap-x-6">
            <strong>
              Versie {versie.versie}: {formatPeriode(versie)}
            </strong>
            <Bedrag centen={versie.bedrag} sterk />
          </p>
          <Small>
            Vastgelegd op <Tijdstip moment={versie.vastgelegdOp} /> <Herkomst versie={versie} magBericht={magBericht} />
          </Small>
          <Details summary="Functiebudgetten van deze versie" className="text-small">
            <Functiebudgetten versie={versie} label={`Functiebudgetten van versie ${String(versie.versie)}`} />
          </Details>
        </li>
      ))}
    </ol>
  );
}

/** From a budget to what was booked on it and, once it is over, to its afsluitbericht. */
function Verder({ toekenning, magBudget, magAfsluiting }: Readonly<{ toekenning: Toekenningdetail; magBudget: boolean; magAfsluiting: boolean }>) {
  const over = !volgendeStatus(toekenning.status, "intrekken").ok;
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
      {magBudget && (
        <li>
          <Link href={`/verstrekker/vergelijking/${toekenning.id}`}>Alle boekingen van dit budget</Link>
        </li>
      )}
      {over && magAfsluiting && (
        <li>
          <Link href={`/verstrekker/afsluitingen?${new URLSearchParams({ zoek: toekenning.nummer }).toString()}`}>Budgetafsluitbericht</Link>
        </li>
      )}
    </ul>
  );
}

function Overeenkomsten({ zorgovereenkomsten, loopt, magOpenen }: Readonly<{ zorgovereenkomsten: Toekenningdetail["zorgovereenkomsten"]; loopt: boolean; magOpenen: boolean }>) {
  return (
    <DataTable
      caption="Zorgovereenkomsten onder dit budget"
      captionHidden
      columns={[
        { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => (magOpenen ? <Link href={`/verstrekker/zorgovereenkomsten/${rij.id}`}>{rij.nummer}</Link> : rij.nummer) },
        { key: "zorgverlener", header: "Zorgverlener", cell: (rij) => rij.zorgverlener ?? "nog niet gekozen" },
        { key: "functiesoort", header: "Soort zorg", cell: (rij) => (rij.functiesoort === null ? "" : functiesoortLabel(rij.functiesoort)) },
        { key: "status", header: "Status", cell: (rij) => statuslabel("zorgovereenkomst", rij.status) },
      ]}
      rows={zorgovereenkomsten}
      rowKey={(rij) => rij.id}
      empty={
        loopt ? (
          <EmptyState title="Nog geen zorgovereenkomst bij u" icon="document">Zodra budgethouder en zorgverlener hebben getekend, staat de zorgovereenkomst hier.</EmptyState>
        ) : (
          <EmptyState title="Onder dit budget was geen zorgovereenkomst" icon="document" />
        )
      }
    />
  );
}

function Vertegenwoordigers({ vertegenwoordigers }: Readonly<{ vertegenwoordigers: Toekenningdetail["vertegenwoordigers"] }>) {
  if (vertegenwoordigers.length === 0) return <p>Geen: de budgethouder handelt zelf.</p>;
  return (
    <ul className="space-y-2">
      {vertegenwoordigers.map((relatie) => (
        <li key={relatie.id}>
          <span className={relatie.ingetrokkenOp === null ? "font-semibold" : "text-muted line-through"}>{formatNaam(relatie)}</span>, {VERTEGENWOORDIGING_LABELS[relatie.soort]}{" "}
          <span className="text-muted">{formatPeriode({ van: relatie.van, tm: relatie.tm })}</span>
          {relatie.ingetrokkenOp !== null && (
            <span className="text-muted">
              , beëindigd op <Tijdstip moment={relatie.ingetrokkenOp} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Persoon({ toekenning }: Readonly<{ toekenning: Toekenningdetail }>) {
  const { persoon } = toekenning;
  const contact = toekenning.versies[0]?.contact ?? null;
  return (
    <DescriptionList
      dense
      items={[
        { term: "Budgethouder", value: formatNaam(toekenning.budgethouder) },
        { term: "BSN", value: <span className="tabular">{persoon.bsn}</span> },
        { term: "Geboren", value: <Dag datum={persoon.geboortedatum} /> },
        { term: "Adres", value: persoon.geheimAdres ? "geheim" : (persoon.adres ?? "onbekend") },
        { term: "Contactadres", value: contact === null ? "geen: post gaat naar de budgethouder" : formatContact(contact) },
        { term: "Uw budgetkenmerk", value: toekenning.budgetidentificatie },
        { term: "Beschikking", value: toekenning.beschikkingsnummer },
      ]}
    />
  );
}

export default async function ToekenningPage({ params }: PageProps<"/verstrekker/toekenningen/[id]">) {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const toekenning = await toekenningdetail(db, actor, nu, gelezen.data.id);
  if (toekenning === null) notFound();
  const { stand, versies } = toekenning;
  const [huidig] = versies;

  return (
    <PageFrame
      title={`${formatNaam(toekenning.budgethouder)} – ${WET_NAMEN[toekenning.wet]}`}
      lead={`${toekenning.nummer}, ${formatPeriode(toekenning)}`}
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/toekenningen", label: "Toekenningen" },
      ]}
      actions={
        mag(actor, "toekenningsbericht.aanleveren") &&
        volgendeStatus(toekenning.status, "intrekken").ok && (
          <>
            <ButtonLink href={`/verstrekker/toekenningen/${toekenning.id}/wijzigen`}>Wijzigen</ButtonLink>
            <ButtonLink href={`/verstrekker/toekenningen/${toekenning.id}/intrekken`} variant="secondary">
              Intrekken
            </ButtonLink>
          </>
        )
      }
      aside={<StatusBadge tone={TOEKENNINGSTATUS_MESSAGES[toekenning.status].tone} label={TOEKENNINGSTATUS_MESSAGES[toekenning.status].label} />}
    >
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[2fr_1fr]">
        <Panel title="Budget">
          <Uitputtingsbalk
            label={`${toekenning.nummer}, ${formatPeriode(toekenning)}`}
            toegekend={toekenning.bedrag}
            besteed={stand.besteed}
            onderweg={stand.onderweg}
            gereserveerd={stand.gereserveerd}
            vrij={stand.beschikbaar}
            terug={volgendeStatus(toekenning.status, "intrekken").ok ? undefined : { naam: "terug naar u", bedrag: min(toekenning.bedrag, toegekend(stand)) }}
          />
          <Verder toekenning={toekenning} magBudget={mag(actor, "budget.inzien")} magAfsluiting={mag(actor, "afsluiting.inzien")} />
          {toekenning.status === "ingetrokken" && <p className="mt-4">Het vrije deel is bij de intrekking teruggegaan naar u. Wat al gebonden was, wordt nog betaald.</p>}
        </Panel>
        <Panel title="Van wie">
          <Persoon toekenning={toekenning} />
          <Small className="mt-3">Uw inzage is vastgelegd. De budgethouder kan zien dat uw organisatie dit dossier heeft geopend.</Small>
        </Panel>
      </div>
      {huidig !== undefined && (
        <Panel title="Functiebudgetten">
          <Functiebudgetten versie={huidig} label="Functiebudgetten" />
        </Panel>
      )}
      <Panel title="Zorgovereenkomsten">
        <Overeenkomsten zorgovereenkomsten={toekenning.zorgovereenkomsten} loopt={volgendeStatus(toekenning.status, "intrekken").ok} magOpenen={mag(actor, "zorgovereenkomst.inzien")} />
      </Panel>
      <Panel title="Vertegenwoordigers">
        <Vertegenwoordigers vertegenwoordigers={toekenning.vertegenwoordigers} />
      </Panel>
      <Panel title="Geschiedenis">
        <Versies versies={versies} magBericht={mag(actor, "toekenningsbericht.aanleveren")} />
      </Panel>
    </PageFrame>
  );
}
