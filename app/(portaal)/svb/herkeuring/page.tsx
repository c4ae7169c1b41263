import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag, Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { RowKeys } from "@/components/ui/row-keys";
import { StatusBadge } from "@/components/ui/status-badge";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import type { Datum } from "@/lib/domein/datum";
import { HERKEURINGSUITKOMSTEN, type Herkeuringsuitkomst, peildagen } from "@/lib/domein/zorgovereenkomst/herkeuring";
import { formatDatum, formatGeheel, formatNaam } from "@/lib/format";
import { HERKEURING, HERKEURINGSOORT, HERKEURINGSTATUS } from "@/lib/messages/herkeuring";
import { EENHEID_LABELS } from "@/lib/messages/labels";
import { HERKEURINGEN_PER_PAGINA, type Herkeuringenlijst, herkeuringenlijst } from "@/lib/queries/herkeuringen";
import { type Herkeuring, HERKEURING_PER_PAGINA, type Herkeuringsregel, herkeuring } from "@/lib/queries/svb/herkeuring";

import { herkeuringStartenAction } from "./actions";

type Herkeuringrij = Herkeuringenlijst["rijen"][number];

export const metadata: Metadata = { title: "Herkeuring" };

const zoekvraag = z.object({
  peildag: z.string().optional().catch(undefined),
  uitkomst: z.enum(HERKEURINGSUITKOMSTEN).catch("onder_minimumloon"),
  pagina: z.coerce.number().int().positive().max(100_000).catch(1),
  eerder: z.coerce.number().int().positive().max(1_000).catch(1),
});

const KOLOMMEN: readonly Column<Herkeuringsregel>[] = [
  { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => <Link href={`/svb/toets/${rij.id}`}>{rij.nummer}</Link> },
  { key: "budgethouder", header: "Budgethouder", cell: (rij) => formatNaam(rij.budgethouder) },
  { key: "zorgverlener", header: "Zorgverlener", cell: (rij) => rij.zorgverlener },
  { key: "eenheid", header: "Tarief", cell: (rij) => EENHEID_LABELS[rij.eenheid].per },
  { key: "tarief", header: "Afgesproken", numeric: true, cell: (rij) => <Bedrag centen={rij.tarief} /> },
  { key: "grens", header: "Grens", numeric: true, cell: (rij) => (rij.grens === null ? "onbekend" : <Bedrag centen={rij.grens} />) },
];

const adres = (peildag: Datum, uitkomst: Herkeuringsuitkomst, pagina = 1): string =>
  `/svb/herkeuring?peildag=${peildag}&uitkomst=${uitkomst}${pagina === 1 ? "" : `&pagina=${String(pagina)}`}`;

function Cijfers({ keuring }: Readonly<{ keuring: Herkeuring }>) {
  const { minimumPerUur, wlzPerUur, telling } = keuring;
  return (
    <>
      {(minimumPerUur === null || wlzPerUur === null) && (
        <Notice tone="waarschuwing" title={`Wij kennen nog niet alle cijfers van ${formatDatum(keuring.peildag)}.`}>
          <p>Wat wij niet kennen, keuren wij niet. Na de bekendmaking wordt het nieuwe cijfer ingevoerd en klopt deze lijst.</p>
        </Notice>
      )}
      <Panel title="Waarmee wordt vergeleken?">
        <DescriptionList
          dense
          items={[
            { term: "Lopende zorgovereenkomsten", value: formatGeheel(telling.gekeurd) },
            { term: "Minimumloon per uur, vanaf 21 jaar, met vakantiegeld", value: minimumPerUur === null ? "nog niet bekend" : <Bedrag centen={minimumPerUur} /> },
            { term: "Wlz-maximum per uur, formeel", value: wlzPerUur === null ? "nog niet bekend" : <Bedrag centen={wlzPerUur.formeel} /> },
            { term: "Wlz-maximum per uur, informeel", value: wlzPerUur === null ? "nog niet bekend" : <Bedrag centen={wlzPerUur.informeel} /> },
          ]}
        />
      </Panel>
    </>
  );
}

function Uitvoeren({ keuring }: Readonly<{ keuring: Herkeuring }>) {
  if (keuring.minimumPerUur === null || keuring.wlzPerUur === null) return null;
  return (
    <Panel title="Herkeuring uitvoeren" look="tint">
      <ActionForm action={herkeuringStartenAction} sleutel={randomUUID()} className="space-y-4">
        <input type="hidden" name="peildatum" value={keuring.peildag} />
        <Text>
          Alle lopende zorgovereenkomsten worden vergeleken met de cijfers van {formatDatum(keuring.peildag)}. Klopt een tarief niet meer, dan krijgen budgethouder en zorgverlener een bericht: over hetzelfde tarief en hetzelfde cijfer
          één keer. De afspraken zelf veranderen niet. Dit kunt u niet terugdraaien.
        </Text>
        <Checkbox name="bekeken" label="Ik heb de lijst van deze dag bekeken." />
        <SubmitButton>Uitvoeren en berichten versturen</SubmitButton>
      </ActionForm>
    </Panel>
  );
}

const EERDER: readonly Column<Herkeuringrij>[] = [
  { key: "nummer", header: "Nummer", rowHeader: true, nowrap: true, cell: (rij) => <Link href={`/svb/herkeuring/${rij.id}`}>{rij.nummer}</Link> },
  { key: "soort", header: "Waarmee", cell: (rij) => (rij.verstrekker === null ? HERKEURINGSOORT[rij.soort] : `${HERKEURINGSOORT[rij.soort]}: ${rij.verstrekker}`) },
  { key: "peildatum", header: "Cijfers van", nowrap: true, cell: (rij) => <Dag datum={rij.peildatum} kort /> },
  { key: "gestart", header: "Gestart", nowrap: true, cell: (rij) => <Tijdstip moment={rij.gestartOp} /> },
  { key: "bekeken", header: "Bekeken", numeric: true, cell: (rij) => formatGeheel(rij.bekeken) },
  { key: "onder", header: "Onder minimumloon", numeric: true, cell: (rij) => formatGeheel(rij.onderMinimumloon) },
  { key: "boven", header: "Boven maximum", numeric: true, cell: (rij) => formatGeheel(rij.bovenMaximumtarief) },
  { key: "gemeld", header: "Bericht", numeric: true, cell: (rij) => formatGeheel(rij.gemeld) },
  { key: "status", header: "Stand", cell: (rij) => <StatusBadge tone={HERKEURINGSTATUS[rij.status].tone} label={HERKEURINGSTATUS[rij.status].label} /> },
];

export default async function HerkeuringPage({ searchParams }: PageProps<"/svb/herkeuring">) {
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const dagen = peildagen(vandaag);
  const peildag = dagen.find((dag) => dag === vraag.peildag) ?? dagen[0] ?? vandaag;
  const { uitkomst, pagina } = vraag;
  const keuring = await herkeuring(db, actor, { peildag, uitkomst, pagina });
  const eerder = await herkeuringenlijst(db, actor, vraag.eerder);
  if (keuring === null || eerder === null) notFound();
  const { tarieven } = keuring.telling[uitkomst];

  return (
    <PageFrame
      title="Herkeuring van lopende zorgovereenkomsten"
      lead="Welke afspraken kloppen niet meer met het minimumloon en de maximumtarieven van een dag? U bekijkt eerst de lijst. Daarna kunt u de herkeuring uitvoeren: dan krijgen de partijen bericht."
      crumbs={[{ href: "/svb", label: "Overzicht" }]}
    >
      <FilterChips label="Cijfers van welke dag?" chips={dagen.map((dag) => ({ href: adres(dag, uitkomst), label: dag === vandaag ? "Vandaag" : formatDatum(dag), active: dag === peildag }))} />
      <Cijfers keuring={keuring} />
      <FilterChips
        label="Wat valt op?"
        chips={HERKEURINGSUITKOMSTEN.map((soort) => ({ href: adres(peildag, soort), label: HERKEURING[soort].label, count: keuring.telling[soort].contracten, active: soort === uitkomst }))}
      />
      <p className="max-w-measure">{HERKEURING[uitkomst].uitleg}</p>
      <div>
        <DataTable
          caption={`${HERKEURING[uitkomst].label}: ${formatGeheel(tarieven)} ${tarieven === 1 ? "tarief" : "tarieven"}`}
          variant="frame"
          columns={KOLOMMEN}
          rows={keuring.regels}
          rowKey={(rij) => `${rij.id}-${rij.eenheid}-${String(rij.tarief)}`}
          empty={<EmptyState title="Geen enkele lopende zorgovereenkomst">Met de cijfers van {formatDatum(peildag)} valt hier niets op.</EmptyState>}
        />
        {tarieven > HERKEURING_PER_PAGINA && (
          <Pagination page={pagina} pageSize={HERKEURING_PER_PAGINA} total={tarieven} noun="tarieven" href={(p) => adres(peildag, uitkomst, p)} />
        )}
      </div>
      <Uitvoeren keuring={keuring} />
      <div>
        <DataTable caption="Eerdere herkeuringen" variant="frame" columns={EERDER} rows={eerder.rijen} rowKey={(rij) => rij.id} empty={<EmptyState title="Er is nog geen herkeuring uitgevoerd" />} />
        {eerder.totaal > HERKEURINGEN_PER_PAGINA && (
          <Pagination page={vraag.eerder} pageSize={HERKEURINGEN_PER_PAGINA} total={eerder.totaal} noun="herkeuringen" href={(p) => `/svb/herkeuring?eerder=${String(p)}`} />
        )}
      </div>
      <RowKeys />
    </PageFrame>
  );
}
