import { notFound } from "next/navigation";
import * as z from "zod";

import { Voorschotafschrift } from "@/components/domein/voorschotafschrift";
import { PageFrame } from "@/components/layout/page-frame";
import { Link } from "@/components/ui/link";
import { PrintButton } from "@/components/ui/print-button";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { maandVan, plusMaanden } from "@/lib/domein/datum";
import { formatMaand } from "@/lib/format";
import { voorschotrekening } from "@/lib/queries/svb/voorschotten";
import { maandUit } from "@/lib/schemas/maand";

export const metadata = { title: "Voorschot van een verstrekker" };

const adresvorm = z.object({ id: z.uuid() });

export default async function VoorschotrekeningPage({ params, searchParams }: PageProps<"/svb/voorschotten/[id]">) {
  const gelezen = adresvorm.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const nu = maandVan(vandaag);
  const maand = maandUit(await searchParams, nu);
  const rekening = await voorschotrekening(db, actor, gelezen.data.id, maand);
  if (rekening === null) notFound();
  const adres = (m: string): string => `/svb/voorschotten/${rekening.verstrekkerId}?maand=${m}`;
  return (
    <PageFrame
      title={rekening.verstrekker}
      lead={`Rekening-courant in ${formatMaand(maand)}. Kenmerk voor overboekingen: ${rekening.kenmerk}.`}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/voorschotten", label: "Voorschotten" },
      ]}
      actions={<PrintButton />}
    >
      <nav aria-label="Maand" className="no-print flex flex-wrap gap-6">
        <Link href={adres(plusMaanden(maand, -1))}>{formatMaand(plusMaanden(maand, -1))}</Link>
        {maand < nu && <Link href={adres(plusMaanden(maand, 1))}>{formatMaand(plusMaanden(maand, 1))}</Link>}
      </nav>
      <Voorschotafschrift {...rekening} />
    </PageFrame>
  );
}
