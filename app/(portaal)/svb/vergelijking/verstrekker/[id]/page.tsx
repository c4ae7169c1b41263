import { notFound } from "next/navigation";
import * as z from "zod";

import { Groepentabel, Toekenningentabel, Vergelijkingsstaat } from "@/components/domein/budgetvergelijking";
import { PageFrame } from "@/components/layout/page-frame";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { RowKeys } from "@/components/ui/row-keys";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { WETTEN } from "@/lib/domein/wet";
import { WET_LABELS } from "@/lib/messages/labels";
import { TOEKENNINGEN_PER_BLADZIJDE, vergelijkingPerWet, vergelijkingToekenningen } from "@/lib/queries/vergelijking";

export const metadata = { title: "Budgetvergelijking" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({
  wet: z.enum(WETTEN).nullable().catch(null),
  pagina: z.coerce.number().int().min(1).max(100_000).catch(1),
});

const KRUIMELS = [
  { href: "/svb", label: "Overzicht" },
  { href: "/svb/vergelijking", label: "Budgetvergelijking" },
] as const;

export default async function VerstrekkervergelijkingPage({ params, searchParams }: PageProps<"/svb/vergelijking/verstrekker/[id]">) {
  const actor = await requireActor("svb");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { id } = gelezen.data;
  const { wet, pagina } = zoekvraag.parse(await searchParams);
  const { db } = await requestDeps();
  const pad = `/svb/vergelijking/verstrekker/${id}`;
  if (wet !== null) {
    const lijst = (await vergelijkingToekenningen(db, actor, { verstrekkerId: id, wet, pagina })) ?? notFound();
    return (
      <PageFrame title={`${lijst.naam}: ${WET_LABELS[wet]}`} crumbs={[...KRUIMELS, { href: pad, label: lijst.naam }]} actions={<PrintButton />}>
        <Toekenningentabel
          rijen={lijst.rijen}
          href={(toekenning) => `/svb/vergelijking/${toekenning}`}
          pagina={pagina}
          grootte={TOEKENNINGEN_PER_BLADZIJDE}
          totaal={lijst.groep.toekenningen}
          bladzijde={(naar) => `${pad}?wet=${wet}&pagina=${String(naar)}`}
        />
        <RowKeys />
      </PageFrame>
    );
  }
  const verstrekker = (await vergelijkingPerWet(db, actor, id)) ?? notFound();
  return (
    <PageFrame title={verstrekker.naam} lead="Budgetvergelijking per wet" crumbs={KRUIMELS} actions={<PrintButton />}>
      <Panel title="Alle wetten samen">
        <Vergelijkingsstaat groep={verstrekker.geheel} />
      </Panel>
      <Panel title="Per wet">
        <Groepentabel naam="Wet" zonderInbreng rijen={verstrekker.perWet.map((groep) => ({ ...groep, sleutel: groep.wet, naam: WET_LABELS[groep.wet], href: `${pad}?wet=${groep.wet}` }))} />
        <RowKeys />
      </Panel>
    </PageFrame>
  );
}
