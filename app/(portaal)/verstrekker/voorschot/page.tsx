import { notFound } from "next/navigation";

import { Voorschotafschrift } from "@/components/domein/voorschotafschrift";
import { PageFrame } from "@/components/layout/page-frame";
import { FileDownload } from "@/components/ui/file-download";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { maandVan, plusMaanden } from "@/lib/domein/datum";
import { NUL } from "@/lib/domein/geld";
import { formatMaand } from "@/lib/format";
import { voorschotafschrift } from "@/lib/queries/verstrekker/voorschot";
import { maandUit } from "@/lib/schemas/maand";

export const metadata = { title: "Voorschot" };

const adres = (maand: string): string => `/verstrekker/voorschot?maand=${maand}`;

export default async function VoorschotPage({ searchParams }: PageProps<"/verstrekker/voorschot">) {
  const actor = await requireActor("verstrekker");
  const { db, vandaag } = await requestDeps();
  const nu = maandVan(vandaag);
  const maand = maandUit(await searchParams, nu);
  const afschrift = await voorschotafschrift(db, actor, maand);
  if (afschrift === null) notFound();
  return (
    <PageFrame
      title={`Voorschot ${formatMaand(maand)}`}
      lead="Wat u aan de SVB hebt overgemaakt, en wat daarvan voor uw budgetten is betaald."
      crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}
      actions={<PrintButton />}
    >
      {afschrift.eindsaldo < NUL && (
        <Notice tone="waarschuwing" title="Er staat te weinig op deze rekening">
          <p>De zorg is wel betaald. Maak een voorschot over met kenmerk {afschrift.kenmerk}.</p>
        </Notice>
      )}
      <nav aria-label="Maand" className="no-print flex flex-wrap gap-6">
        <Link href={adres(plusMaanden(maand, -1))}>Vorige maand: {formatMaand(plusMaanden(maand, -1))}</Link>
        {maand < nu && <Link href={adres(plusMaanden(maand, 1))}>Volgende maand: {formatMaand(plusMaanden(maand, 1))}</Link>}
      </nav>
      <Voorschotafschrift {...afschrift} />
      <div className="space-y-2">
        <Text>Zet bij een overboeking altijd het kenmerk {afschrift.kenmerk}. Dan wordt het vanzelf op deze rekening geboekt.</Text>
        <FileDownload href={`/verstrekker/voorschot/bestand?maand=${maand}`} label={`Overzicht van ${formatMaand(maand)}`} format="CSV" />
      </div>
    </PageFrame>
  );
}
