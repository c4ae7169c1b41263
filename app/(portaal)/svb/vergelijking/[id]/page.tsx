import { notFound } from "next/navigation";
import * as z from "zod";

import { Toekenningvergelijking } from "@/components/domein/budgetvergelijking";
import { PageFrame } from "@/components/layout/page-frame";
import { PrintButton } from "@/components/ui/print-button";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatPeriode } from "@/lib/format";
import { WET_LABELS } from "@/lib/messages/labels";
import { BOEKINGEN_PER_BLADZIJDE, vergelijkingToekenning } from "@/lib/queries/vergelijking";

export const metadata = { title: "Boekingen van een toekenning" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({ pagina: z.coerce.number().int().min(1).max(10_000).catch(1) });

export default async function ToekenningvergelijkingPage({ params, searchParams }: PageProps<"/svb/vergelijking/[id]">) {
  const actor = await requireActor("svb");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { pagina } = zoekvraag.parse(await searchParams);
  const { db, nu } = await requestDeps();
  const toekenning = (await vergelijkingToekenning(db, actor, nu, gelezen.data.id, pagina)) ?? notFound();
  return (
    <PageFrame
      title={toekenning.nummer}
      lead={`${toekenning.naam}, ${WET_LABELS[toekenning.wet]}, ${formatPeriode(toekenning)}`}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/vergelijking", label: "Budgetvergelijking" },
        { href: `/svb/vergelijking/verstrekker/${toekenning.verstrekkerId}?wet=${toekenning.wet}`, label: `${toekenning.naam}, ${WET_LABELS[toekenning.wet]}` },
      ]}
      actions={<PrintButton />}
    >
      <Toekenningvergelijking
        toekenning={toekenning}
        lezer="svb"
        pagina={pagina}
        grootte={BOEKINGEN_PER_BLADZIJDE}
        bladzijde={(naar) => `/svb/vergelijking/${toekenning.id}?pagina=${String(naar)}`}
      />
    </PageFrame>
  );
}
