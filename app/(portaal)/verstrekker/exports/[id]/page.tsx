import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { AutoRefresh } from "@/components/ui/auto-refresh";
import { ProgressBar } from "@/components/ui/bar";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatGeheel } from "@/lib/format";
import { EXPORTSOORT_LABELS, EXPORTSTATUS_MESSAGES } from "@/lib/messages/export";
import { exportdetail, type Exportregel } from "@/lib/queries/verstrekker/exports";

export const metadata = { title: "Bestand" };

const adres = z.object({ id: z.uuid() });
const SECONDEN = 3;

const omvang = (bytes: bigint): string => (bytes < 1_000_000n ? `${formatGeheel((bytes + 999n) / 1_000n)} kB` : `${formatGeheel((bytes + 999_999n) / 1_000_000n)} MB`);

function Inhoud({ bestand }: Readonly<{ bestand: Exportregel }>) {
  switch (bestand.status) {
    case "klaar":
      return (
        <div className="space-y-4">
          <p>
            {formatGeheel(bestand.rijenKlaar)} regels{bestand.omvang !== null && `, ${omvang(bestand.omvang)}`}. U kunt het ophalen tot <Tijdstip moment={bestand.verlooptOp} />.
          </p>
          <ButtonRow>
            <ButtonLink href={`/verstrekker/exports/${bestand.id}/bestand`} icon="download">
              {bestand.bestandsnaam} ophalen
            </ButtonLink>
          </ButtonRow>
        </div>
      );
    case "wacht":
    case "bezig":
      return (
        <div className="max-w-measure space-y-4">
          <ProgressBar value={bestand.rijenKlaar} max={bestand.rijenTotaal} text={`${formatGeheel(bestand.rijenKlaar)} van ${formatGeheel(bestand.rijenTotaal)} regels`} />
          <p>U hoeft niet te wachten: het bestand komt ook in de lijst met uw bestanden.</p>
          <Link href={`/verstrekker/exports/${bestand.id}`}>Kijken hoe ver het is</Link>
          <AutoRefresh seconds={SECONDEN} />
        </div>
      );
    case "mislukt":
      return (
        <Notice tone="fout" title="Het maken is niet gelukt.">
          <p>We proberen het vanzelf nog eens. Duurt het langer dan een kwartier? Maak het bestand dan opnieuw.</p>
        </Notice>
      );
    case "verlopen":
      return (
        <Notice tone="info" title="Dit bestand is er niet meer.">
          <p>
            Bestanden met gegevens van budgethouders bewaren we kort. <Link href="/verstrekker/uitputting">Maak het opnieuw</Link> als u het nog nodig hebt.
          </p>
        </Notice>
      );
  }
}

export default async function ExportPage({ params }: PageProps<"/verstrekker/exports/[id]">) {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu } = await requestDeps();
  const bestand = await exportdetail(db, actor, nu, gelezen.data.id);
  if (bestand === null) notFound();
  const status = EXPORTSTATUS_MESSAGES[bestand.status];
  return (
    <PageFrame
      title={`${EXPORTSOORT_LABELS[bestand.soort]} als ${bestand.formaat === "csv" ? "CSV" : "Excel"}`}
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/uitputting", label: "Budgetuitputting" },
        { href: "/verstrekker/exports", label: "Mijn bestanden" },
      ]}
      aside={<StatusBadge tone={status.tone} label={status.label} />}
    >
      <Inhoud bestand={bestand} />
    </PageFrame>
  );
}
