import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag, Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatGeheel } from "@/lib/format";
import { HERKEURINGSTATUS, TARIEFSOORT_LABELS } from "@/lib/messages/herkeuring";
import { EENHEID_LABELS, functiesoortLabel, WET_LABELS } from "@/lib/messages/labels";
import { HERKEURINGEN_PER_PAGINA, type Herkeuringenlijst, herkeuringenlijst } from "@/lib/queries/herkeuringen";
import { MAXIMA_PER_PAGINA, maximumoverzicht, type Maximumoverzicht } from "@/lib/queries/verstrekker/maximumtarieven";
import { maximumvraagSchema } from "@/lib/schemas/herkeuring";

import { NieuwMaximum, type Ingevuld } from "./nieuw-maximum";

export const metadata = { title: "Maximumtarieven" };

const PAD = "/verstrekker/maximumtarieven";
const zoekvraag = z.object({ pagina: z.coerce.number().int().positive().max(1_000).catch(1), herkeuringen: z.coerce.number().int().positive().max(1_000).catch(1) });
const tekst = z.string().max(60).catch("");
const velden = z.object({ wet: tekst, functiesoort: tekst, tariefsoort: tekst, eenheid: tekst, van: tekst, bedrag: tekst });

const MAXIMA: readonly Column<Maximumoverzicht["rijen"][number]>[] = [
  { key: "zorg", header: "Zorg", rowHeader: true, cell: (rij) => functiesoortLabel(rij.functiesoort) },
  { key: "wet", header: "Wet", cell: (rij) => WET_LABELS[rij.wet] },
  { key: "wie", header: "Zorgverlener", cell: (rij) => TARIEFSOORT_LABELS[rij.tariefsoort] },
  { key: "van", header: "Vanaf", nowrap: true, cell: (rij) => <Dag datum={rij.van} kort /> },
  { key: "bedrag", header: "Maximum", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
  { key: "eenheid", header: "Per", cell: (rij) => EENHEID_LABELS[rij.eenheid].per },
  { key: "op", header: "Vastgesteld", nowrap: true, cell: (rij) => <Tijdstip moment={rij.vastgesteldOp} /> },
];

const HERKEURINGEN: readonly Column<Herkeuringenlijst["rijen"][number]>[] = [
  { key: "nummer", header: "Nummer", rowHeader: true, nowrap: true, cell: (rij) => <Link href={`${PAD}/${rij.id}`}>{rij.nummer}</Link> },
  { key: "peildatum", header: "Tarieven van", nowrap: true, cell: (rij) => <Dag datum={rij.peildatum} kort /> },
  { key: "bekeken", header: "Bekeken", numeric: true, cell: (rij) => formatGeheel(rij.bekeken) },
  { key: "boven", header: "Boven het maximum", numeric: true, cell: (rij) => formatGeheel(rij.bovenMaximumtarief) },
  { key: "gemeld", header: "Bericht", numeric: true, cell: (rij) => formatGeheel(rij.gemeld) },
  { key: "status", header: "Stand", cell: (rij) => <StatusBadge tone={HERKEURINGSTATUS[rij.status].tone} label={HERKEURINGSTATUS[rij.status].label} /> },
];

export default async function MaximumtarievenPage({ searchParams }: PageProps<"/verstrekker/maximumtarieven">) {
  const gezocht = await searchParams;
  const { pagina, herkeuringen } = zoekvraag.parse(gezocht);
  const ingevuld: Ingevuld = velden.parse(gezocht);
  const gevraagd = gezocht["wet"] !== undefined;
  const gelezen = gevraagd ? maximumvraagSchema.safeParse(ingevuld) : null;
  const vraag = gelezen?.success === true ? gelezen.data : null;
  const fouten = gelezen?.success === false ? z.flattenError(gelezen.error).fieldErrors : {};
  const actor = await requireActor("verstrekker");
  const { db, vandaag } = await requestDeps();
  const overzicht = await maximumoverzicht(db, actor, { vraag, pagina, vandaag });
  const eerder = await herkeuringenlijst(db, actor, herkeuringen);
  if (overzicht === null || eerder === null) notFound();

  return (
    <PageFrame
      title="Maximumtarieven"
      lead="Wat u ten hoogste betaalt voor een soort zorg, vanaf een dag. Een zorgovereenkomst houdt haar tarief. Het budget betaalt niet meer dan het laagste maximum dat geldt."
      crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}
    >
      <NieuwMaximum wetten={overzicht.wetten} ingevuld={ingevuld} vraag={vraag} voorbeeld={overzicht.voorbeeld} fouten={fouten} />
      <Panel title="Vastgesteld">
        <DataTable
          caption="Maximumtarieven, nieuwste eerst"
          captionHidden
          columns={MAXIMA}
          rows={overzicht.rijen}
          rowKey={(rij) => rij.id}
          empty={<EmptyState title="U hebt nog geen maximum vastgesteld">Nu geldt alleen het maximum dat u bij elke zorgovereenkomst hebt gezet, en in de Wlz het wettelijke maximum.</EmptyState>}
        />
        {overzicht.totaal > MAXIMA_PER_PAGINA && <Pagination page={pagina} pageSize={MAXIMA_PER_PAGINA} total={overzicht.totaal} noun="maxima" href={(p) => `${PAD}?pagina=${String(p)}`} />}
      </Panel>
      <div>
        <DataTable caption="Herkeuringen van uw zorgovereenkomsten" variant="frame" columns={HERKEURINGEN} rows={eerder.rijen} rowKey={(rij) => rij.id} empty={<EmptyState title="Er is nog geen herkeuring geweest" />} />
        {eerder.totaal > HERKEURINGEN_PER_PAGINA && (
          <Pagination page={herkeuringen} pageSize={HERKEURINGEN_PER_PAGINA} total={eerder.totaal} noun="herkeuringen" href={(p) => `${PAD}?herkeuringen=${String(p)}`} />
        )}
      </div>
    </PageFrame>
  );
}
