import { notFound } from "next/navigation";
import * as z from "zod";

import { Dag } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { RowKeys } from "@/components/ui/row-keys";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { type Datum, dagenTussen } from "@/lib/domein/datum";
import { UITVALDOMEINEN } from "@/lib/domein/uitval/codes";
import { formatGeheel, formatTermijn } from "@/lib/format";
import { UITVAL_TOON } from "@/lib/messages/declaratie-toon";
import { statuslabel } from "@/lib/messages/status";
import { UITVALDOMEIN_LABELS } from "@/lib/messages/uitval";
import { uitvalcodetekst } from "@/lib/messages/uitvalcode";
import { UITVALFILTERS, type Uitvalfilter, uitvallijst, type Zaakregel, ZAKEN_PER_PAGINA } from "@/lib/queries/svb/uitval";

export const metadata = { title: "Uitval" };

const FILTERLABELS = {
  open: "Niet opgepakt",
  mijn: "Bij mij",
  in_behandeling: "In behandeling",
  wacht_op_ander: "Wacht op een ander",
  te_laat: "Over de termijn",
  afgerond: "Afgerond",
} as const satisfies Record<Uitvalfilter, string>;

const zoekvraag = z.object({
  filter: z.enum(UITVALFILTERS).catch("open"),
  domein: z.enum(UITVALDOMEINEN).nullable().catch(null),
  pagina: z.coerce.number().int().positive().catch(1),
});

function Termijn({ termijn, vandaag }: Readonly<{ termijn: Datum; vandaag: Datum }>) {
  const over = dagenTussen(vandaag, termijn);
  const toon = over < 0 ? "fout" : over <= 2 ? "wacht" : "neutraal";
  return <StatusBadge tone={toon} label={formatTermijn(over)} icon="klok" />;
}

const kolommen = (vandaag: Datum): readonly Column<Zaakregel>[] => [
  { key: "nummer", header: "Zaak", rowHeader: true, nowrap: true, cell: (rij) => <Link href={`/svb/uitval/${rij.id}`}>{rij.nummer}</Link> },
  { key: "domein", header: "Soort", cell: (rij) => UITVALDOMEIN_LABELS[rij.domein] },
  { key: "reden", header: "Reden", prose: true, cell: (rij) => rij.codes.map((code) => uitvalcodetekst(code).kort).join("; ") },
  { key: "termijn", header: "Termijn", cell: (rij) => (rij.status === "opgelost" || rij.status === "vervallen" ? <Dag datum={rij.termijn} kort /> : <Termijn termijn={rij.termijn} vandaag={vandaag} />) },
  { key: "uiterlijk", header: "Uiterlijk", nowrap: true, cell: (rij) => <Dag datum={rij.termijn} kort /> },
  { key: "status", header: "Stand", cell: (rij) => <StatusBadge tone={UITVAL_TOON[rij.status]} label={statuslabel("uitvalzaak", rij.status)} /> },
  { key: "eigenaar", header: "Behandelaar", cell: (rij) => rij.behandelaar ?? "–" },
];

export default async function UitvalPage({ searchParams }: PageProps<"/svb/uitval">) {
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const lijst = await uitvallijst(db, actor, { ...vraag, vandaag });
  if (lijst === null) notFound();
  const { filter, domein, pagina } = vraag;
  const adres = (f: Uitvalfilter, d: string | null, p = 1): string => `/svb/uitval?filter=${f}${d === null ? "" : `&domein=${d}`}${p === 1 ? "" : `&pagina=${String(p)}`}`;
  return (
    <PageFrame title="Uitval" lead="Zaken die het systeem niet zelf kan afhandelen. De kortste termijn staat bovenaan." crumbs={[{ href: "/svb", label: "Overzicht" }]}>
      <div className="space-y-3">
        <FilterChips label="Stand" chips={UITVALFILTERS.map((naam) => ({ href: adres(naam, domein), label: FILTERLABELS[naam], count: lijst.aantallen[naam], active: naam === filter }))} />
        <FilterChips
          label="Soort"
          chips={[
            { href: adres(filter, null), label: "Alle soorten", active: domein === null },
            ...UITVALDOMEINEN.map((naam) => ({ href: adres(filter, naam), label: UITVALDOMEIN_LABELS[naam], count: lijst.perDomein[naam], active: naam === domein })),
          ]}
        />
      </div>
      <div>
        <DataTable
          caption={`${FILTERLABELS[filter]}: ${formatGeheel(lijst.totaal)} zaken`}
          columns={kolommen(vandaag)}
          rows={lijst.regels}
          rowKey={({ id }) => id}
          variant="frame"
          empty={<EmptyState title="Hier ligt nu niets">Vandaag zijn {formatGeheel(lijst.vandaagAfgerond)} zaken afgerond.</EmptyState>}
        />
        <RowKeys />
        <Pagination page={pagina} pageSize={ZAKEN_PER_PAGINA} total={lijst.totaal} noun="zaken" href={(p) => adres(filter, domein, p)} />
      </div>
    </PageFrame>
  );
}
