import { AmountList } from "@/components/ui/amount-list";
import { ProgressBar } from "@/components/ui/bar";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import { Card, TaskCard, TaskList } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { ExternalLink } from "@/components/ui/external-link";
import { FileDownload } from "@/components/ui/file-download";
import { FilterChips } from "@/components/ui/filter-chips";
import { Heading } from "@/components/ui/heading";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { SearchForm } from "@/components/ui/search-form";
import { StatusBadge } from "@/components/ui/status-badge";
import { Steps } from "@/components/ui/steps";
import { Tabs } from "@/components/ui/tabs";
import { Lead, Small, Text } from "@/components/ui/text";

import { Voorbeeld } from "./voorbeeld";

const HIER = "/stijlgids";

export function Tekst() {
  return (
    <Voorbeeld id="tekst" naam="Tekst en links">
      <Heading level={4} looks={1}>
        Kop van een pagina
      </Heading>
      <Heading level={4} looks={2}>
        Kop van een deel
      </Heading>
      <Heading level={4} looks={3}>
        Kop van een stuk
      </Heading>
      <Lead>De eerste zin zegt waar het over gaat.</Lead>
      <Text>
        Gewone tekst is hooguit zeventig tekens breed, met <Link href={HIER}>een link erin</Link> en een{" "}
        <ExternalLink href="https://wetten.overheid.nl/">link naar een andere website</ExternalLink>.
      </Text>
      <Small>Kleiner en grijs: code, tijdstip, wie het deed.</Small>
    </Voorbeeld>
  );
}

export function Knoppen() {
  return (
    <Voorbeeld id="knoppen" naam="Knoppen">
      <ButtonRow>
        <Button>Declaratie goedkeuren</Button>
        <Button variant="secondary">Terugsturen</Button>
        <Button variant="danger">Overeenkomst beëindigen</Button>
        <Button variant="quiet">Opslaan en later verder</Button>
      </ButtonRow>
      <ButtonRow>
        <Button disabled>Niet beschikbaar</Button>
        <Button pending>Wordt verstuurd</Button>
        <ButtonLink href={HIER} icon="rechts">
          Link als knop
        </ButtonLink>
        <PrintButton />
      </ButtonRow>
    </Voorbeeld>
  );
}

export function Meldingen() {
  return (
    <Voorbeeld id="meldingen" naam="Meldingen en status">
      <Notice tone="ok" title="Uw declaratie is goedgekeurd.">
        <p>De SVB betaalt op 15 juni 2026. U hoeft niets te doen.</p>
      </Notice>
      <Notice tone="info" title="Uw budget verandert op 1 juli 2026." />
      <Notice tone="waarschuwing" title="Met dit tempo is uw budget op 14 november op.">
        <p>
          <Link href={HIER}>Wat kan ik doen?</Link>
        </p>
      </Notice>
      <Notice tone="fout" title="De declaratie kon niet worden ingediend.">
        <p>De datum ligt vóór het begin van de zorgovereenkomst (1 februari 2026).</p>
      </Notice>
      <p className="flex flex-wrap gap-3">
        <StatusBadge tone="ok" label="Betaald" />
        <StatusBadge tone="wacht" label="Wacht op uw akkoord" />
        <StatusBadge tone="fout" label="Afgekeurd" />
        <StatusBadge tone="info" label="In behandeling" />
        <StatusBadge tone="neutraal" label="Concept" />
      </p>
    </Voorbeeld>
  );
}

export function Kaarten() {
  return (
    <Voorbeeld id="kaarten" naam="Nu te doen, kaarten en vlakken">
      <TaskList label="Nu te doen">
        <TaskCard title="Keur goed: declaratie mei van S. Yilmaz" description="Sinds 2 juni 2026" amount="€ 412,50" href={HIER} />
        <TaskCard
          title="Onderteken: zorgovereenkomst met Stichting Thuiszorg en Dagbesteding Oost-Nederland"
          description="Voor 1 juli 2026"
          href={HIER}
        />
      </TaskList>
      <div className="grid gap-4 sm:grid-cols-2">
        <Card title="Kaart met link" href={HIER} level={3}>
          <Text>Een ding, met de titel als link.</Text>
        </Card>
        <Panel title="Licht vlak" level={3} look="tint">
          <Text>Voor wat bij elkaar hoort.</Text>
        </Panel>
      </div>
      <EmptyState title="Er staat niets voor u klaar" action={<Link href={HIER}>Bekijk uw declaraties</Link>}>
        U hebt vandaag drie declaraties goedgekeurd.
      </EmptyState>
    </Voorbeeld>
  );
}

export function Feiten() {
  return (
    <Voorbeeld id="feiten" naam="Feiten en bedragen">
      <DescriptionList
        items={[
          { term: "Zorgverlener", value: "mevrouw Anna-Sophia van den Berg-Waaijenborg tot Nieuwenhuizen" },
          { term: "Tarief", value: "€ 22,50 per uur", action: <Link href={HIER}>Tarief wijzigen</Link> },
          { term: "Periode", value: "1 t/m 31 mei 2026" },
        ]}
      />
      <AmountList
        lines={[
          { key: "a", label: "18 uur × € 22,50", amount: "€ 405,00" },
          { key: "b", label: "Reiskosten", amount: "€ 7,50" },
          { key: "c", label: "Samen", amount: "€ 412,50", total: true },
        ]}
      />
      <ProgressBar value={340} max={500} text="340 van 500 regels verwerkt" />
      <FileDownload href="/icon.svg" label="Zorgovereenkomst ZO-2026-000123" format="PDF" bytes={84_000} />
      <Details summary="Hoe is dit berekend?">
        <Text>Uitleg die mag blijven dichtgevouwen.</Text>
      </Details>
    </Voorbeeld>
  );
}

export function Navigatie() {
  return (
    <Voorbeeld id="navigatie" naam="De weg vinden">
      <Breadcrumbs
        crumbs={[
          { label: "Start", href: "/" },
          { label: "Stijlgids", href: HIER },
        ]}
      />
      <Steps
        label="Stappen van de zorgovereenkomst"
        steps={[
          { key: "1", label: "Partijen", state: "klaar", href: HIER },
          { key: "2", label: "Werkafspraken", state: "huidig" },
          { key: "3", label: "Tarieven", state: "later" },
          { key: "4", label: "Controle", state: "later" },
        ]}
      />
      <Tabs
        label="Onderdelen van de zaak"
        tabs={[
          { href: HIER, label: "Overzicht", active: true },
          { href: "/uitleg", label: "Geschiedenis", count: 12, active: false },
        ]}
      />
      <FilterChips
        label="Filter op status"
        chips={[
          { href: HIER, label: "Alle", count: 1234, active: true },
          { href: `${HIER}?status=open`, label: "Open", count: 17, active: false },
          { href: `${HIER}?status=mijn`, label: "Van mij", count: 0, active: false },
        ]}
      />
      <SearchForm label="Zoeken in declaraties" hint="Nummer, naam of bedrag" action={HIER} />
      <Pagination page={2} pageSize={50} total={1234} noun="declaraties" href={(page) => `${HIER}?pagina=${String(page)}`} />
    </Voorbeeld>
  );
}
