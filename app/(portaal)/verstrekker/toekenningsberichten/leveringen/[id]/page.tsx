import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { AutoRefresh } from "@/components/ui/auto-refresh";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { FileDownload } from "@/components/ui/file-download";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatGegevens } from "@/lib/format";
import { BERICHTSTATUS_MESSAGES, retourtekst } from "@/lib/messages/retour";
import { type Leveringsbericht, type Leveringsdetail, leveringsdetail, REGELS_PER_PAGINA } from "@/lib/queries/verstrekker/levering";

export const metadata = { title: "Bestand met toekenningsberichten" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({
  ontvangen: z.enum(["nieuw", "eerder"]).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});

const POLL_SECONDS = 3;
const getal = (aantal: number): string => aantal.toLocaleString("nl-NL");

const KOLOMMEN: readonly Column<Leveringsbericht>[] = [
  {
    key: "nummer",
    header: "Berichtnummer",
    cell: (rij) => (rij.berichtId === null ? (rij.berichtnummer ?? "zonder nummer") : <Link href={`/verstrekker/toekenningsberichten/${rij.berichtId}`}>{rij.berichtnummer ?? "zonder nummer"}</Link>),
  },
  { key: "regel", header: "Regel", numeric: true, cell: (rij) => getal(rij.regel) },
  { key: "uitkomst", header: "Uitkomst", cell: (rij) => <StatusBadge tone={BERICHTSTATUS_MESSAGES[rij.uitkomst].tone} label={BERICHTSTATUS_MESSAGES[rij.uitkomst].label} /> },
  {
    key: "codes",
    header: "Wat wij vonden",
    cell: (rij) => (
      <ul className="space-y-1">
        {rij.retourcodes.map(({ code, gegevens, plaats }, nummer) => (
          <li key={`${code}-${String(nummer)}`}>
            {retourtekst(code, formatGegevens(gegevens)).titel} <span className="text-small text-muted break-words">{[plaats, code].filter((deel) => deel !== null).join(", ")}</span>
          </li>
        ))}
      </ul>
    ),
  },
];

function Voortgang({ levering, hier }: Readonly<{ levering: Leveringsdetail; hier: string }>) {
  const { gelezen, totaal, klaarOp } = levering;
  if (klaarOp !== null) return null;
  return (
    <Panel title="Hoe ver is het?">
      <p id="voortgang" role="status">
        {getal(gelezen)} van {getal(totaal)} berichten hebben een antwoord.
      </p>
      <progress value={gelezen} max={totaal} aria-labelledby="voortgang" className="block h-3 w-full accent-accent" />
      <p className="no-print">
        U hoeft niet te wachten: het gaat verder als u deze pagina sluit. <Link href={hier}>Stand verversen</Link>
      </p>
      <AutoRefresh seconds={POLL_SECONDS} />
    </Panel>
  );
}

function Uitkomst({ levering, eerder }: Readonly<{ levering: Leveringsdetail; eerder: boolean }>) {
  const { klaarOp, aantalMislukt, totaal } = levering;
  const titel =
    klaarOp === null
      ? "Het bestand is ontvangen. De berichten worden verwerkt."
      : aantalMislukt === 0
        ? `Alle ${getal(totaal)} berichten zijn verwerkt.`
        : `Het bestand is klaar. ${getal(aantalMislukt)} van ${getal(totaal)} berichten ${aantalMislukt === 1 ? "is" : "zijn"} niet verwerkt.`;
  return (
    <Notice tone={klaarOp === null ? "info" : aantalMislukt === 0 ? "ok" : "waarschuwing"} title={titel}>
      {eerder && <p>Dit bestand had u al aangeleverd. Er is nu niets veranderd.</p>}
    </Notice>
  );
}

function Feiten({ levering }: Readonly<{ levering: Leveringsdetail }>) {
  const { telling } = levering;
  return (
    <DescriptionList
      dense
      items={[
        { term: "Berichten in het bestand", value: getal(levering.totaal) },
        { term: "Verwerkt", value: getal(telling.verwerkt) },
        { term: "Bij de SVB of wachtend", value: getal(telling.uitval) },
        { term: "Afgekeurd", value: getal(telling.afgekeurd) },
        { term: "Al eerder aangeleverd", value: getal(telling.eerder) },
        { term: "Ontvangen", value: <Tijdstip moment={levering.ontvangenOp} /> },
        { term: "Aangeleverd door", value: levering.ontvangenVan },
        ...(levering.bestandsnaam === null ? [] : [{ term: "Bestand", value: <span className="break-all">{levering.bestandsnaam}</span> }]),
        { term: "Kenmerk bij ons", value: <span className="break-all">{levering.id}</span> },
      ]}
    />
  );
}

export default async function LeveringPage({ params, searchParams }: PageProps<"/verstrekker/toekenningsberichten/leveringen/[id]">) {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { ontvangen, pagina } = zoekvraag.parse(await searchParams);
  const { db } = await requestDeps();
  const levering = await leveringsdetail(db, actor, gelezen.data.id, pagina);
  if (levering === null) notFound();
  const hier = `/verstrekker/toekenningsberichten/leveringen/${levering.id}`;

  return (
    <PageFrame
      title="Bestand met toekenningsberichten"
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/toekenningsberichten", label: "Toekenningsberichten" },
        { href: "/verstrekker/toekenningsberichten/leveringen", label: "Bestanden" },
      ]}
      aside={<StatusBadge tone={levering.klaarOp === null ? "wacht" : "ok"} label={levering.klaarOp === null ? "Bezig" : "Klaar"} />}
    >
      <Uitkomst levering={levering} eerder={ontvangen === "eerder"} />
      <Voortgang levering={levering} hier={hier} />
      <Panel title="In het kort">
        <Feiten levering={levering} />
      </Panel>
      <Panel title="Berichten die niet zijn verwerkt">
        <DataTable
          caption={`${getal(levering.aantalMislukt)} berichten, in de volgorde van het bestand`}
          columns={KOLOMMEN}
          rows={levering.mislukt}
          rowKey={(rij) => String(rij.volgnummer)}
          empty={<EmptyState title={levering.klaarOp === null ? "Tot nu toe geen" : "Geen"}>Hier komen de berichten die zijn afgekeurd of die de SVB bekijkt.</EmptyState>}
        />
        {levering.aantalMislukt > 0 && (
          <Pagination page={pagina} pageSize={REGELS_PER_PAGINA} total={levering.aantalMislukt} noun="berichten" href={(naar) => `${hier}${naar === 1 ? "" : `?pagina=${String(naar)}`}`} />
        )}
      </Panel>
      <Panel title="Bestanden">
        <ul className="space-y-1">
          <li>
            <FileDownload href={`${hier}/retourberichten/bestand`} label="Alle retourberichten" format="XML" />
          </li>
          <li>
            <FileDownload href={`${hier}/retourberichten/bestand?alles=nee`} label="Alleen wat niet is verwerkt" format="XML" />
          </li>
        </ul>
      </Panel>
    </PageFrame>
  );
}
