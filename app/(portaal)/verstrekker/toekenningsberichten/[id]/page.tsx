import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { FileDownload } from "@/components/ui/file-download";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import type { NoticeTone } from "@/components/ui/tone";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { BERICHTSTATUS_MESSAGES, KANAAL_LABELS } from "@/lib/messages/retour";
import { statuslabel } from "@/lib/messages/status";
import { type Berichtdetail, berichtdetail } from "@/lib/queries/verstrekker/toekenningsbericht";

import { Retourcodes } from "../retourcodes";

export const metadata = { title: "Toekenningsbericht" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({ ontvangen: z.enum(["nieuw", "eerder"]).optional().catch(undefined) });

const TOON = { ontvangen: "info", verwerkt: "ok", uitval: "info", afgekeurd: "fout" } as const satisfies Record<Berichtdetail["status"], NoticeTone>;

function Uitkomst({ bericht, eerder, live }: Readonly<{ bericht: Berichtdetail; eerder: boolean; live: boolean }>) {
  return (
    <Notice tone={TOON[bericht.status]} title={BERICHTSTATUS_MESSAGES[bericht.status].uitleg} live={live}>
      {eerder && <p>Dit bericht had u al aangeleverd. Er is nu niets veranderd; dit is het antwoord van toen.</p>}
      {bericht.toekenning !== null && (
        <p>
          <Link href={`/verstrekker/toekenningen/${bericht.toekenning.id}`}>Toekenning {bericht.toekenning.nummer} bekijken</Link>
        </p>
      )}
    </Notice>
  );
}

function Bestanden({ bericht }: Readonly<{ bericht: Berichtdetail }>) {
  const basis = `/verstrekker/toekenningsberichten/${bericht.id}`;
  return (
    <ul className="space-y-1">
      <li>
        <FileDownload href={`${basis}/origineel/bestand`} label="Bericht zoals het binnenkwam" format="XML" bytes={bericht.bytes} />
      </li>
      <li>
        <FileDownload href={`${basis}/retourbericht/bestand`} label="Retourbericht" format="XML" />
      </li>
    </ul>
  );
}

function Feiten({ bericht }: Readonly<{ bericht: Berichtdetail }>) {
  return (
    <DescriptionList
      dense
      items={[
        { term: "Berichtnummer", value: bericht.berichtnummer ?? "niet te lezen" },
        { term: "Ontvangen", value: <Tijdstip moment={bericht.ontvangenOp} /> },
        { term: "Aangeleverd door", value: bericht.ontvangenVan },
        { term: "Via", value: KANAAL_LABELS[bericht.kanaal] },
        ...(bericht.bestandsnaam === null ? [] : [{ term: "Bestand", value: <span className="break-all">{bericht.bestandsnaam}</span> }]),
        { term: "Kenmerk bij ons", value: <span className="break-all">{bericht.id}</span> },
        ...(bericht.zaak === null ? [] : [{ term: "Zaak bij de SVB", value: `${bericht.zaak.nummer}, ${statuslabel("uitvalzaak", bericht.zaak.status)}` }]),
      ]}
    />
  );
}

export default async function ToekenningsberichtPage({ params, searchParams }: PageProps<"/verstrekker/toekenningsberichten/[id]">) {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db } = await requestDeps();
  const bericht = await berichtdetail(db, actor, gelezen.data.id);
  if (bericht === null) notFound();
  const { ontvangen } = zoekvraag.parse(await searchParams);

  return (
    <PageFrame
      title={bericht.berichtnummer === null ? "Bericht zonder nummer" : `Bericht ${bericht.berichtnummer}`}
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/toekenningsberichten", label: "Toekenningsberichten" },
      ]}
      aside={<StatusBadge tone={BERICHTSTATUS_MESSAGES[bericht.status].tone} label={BERICHTSTATUS_MESSAGES[bericht.status].label} />}
      actions={
        mag(actor, "toekenningsbericht.aanleveren") && (
          <ButtonLink href="/verstrekker/toekenningsberichten/aanleveren" variant="secondary">
            Nog een bericht aanleveren
          </ButtonLink>
        )
      }
    >
      <Uitkomst bericht={bericht} eerder={ontvangen === "eerder"} live={ontvangen !== undefined} />
      {bericht.retourcodes.length > 0 && (
        <Panel title={bericht.retourcodes.length === 1 ? "Wat wij vonden" : `Wat wij vonden: ${String(bericht.retourcodes.length)} punten`}>
          <Retourcodes regels={bericht.retourcodes} />
        </Panel>
      )}
      {bericht.eerdereAntwoorden.map(({ status, tot, retourcodes }, nummer) => (
        <Panel key={`${status}-${String(nummer)}`} title="Eerder antwoord">
          <p>
            {BERICHTSTATUS_MESSAGES[status].label}, tot <Tijdstip moment={tot} />. Daarna is het bericht opnieuw beoordeeld.
          </p>
          <Retourcodes regels={retourcodes} />
        </Panel>
      ))}
      <Panel title="Over dit bericht">
        <Feiten bericht={bericht} />
      </Panel>
      <Panel title="Bestanden">
        <Bestanden bericht={bericht} />
      </Panel>
    </PageFrame>
  );
}
