import { notFound } from "next/navigation";
import * as z from "zod";

import { Groepentabel, Toekenningentabel, Vergelijkingsstaat } from "@/components/domein/budgetvergelijking";
import { PageFrame } from "@/components/layout/page-frame";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { RowKeys } from "@/components/ui/row-keys";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { WETTEN } from "@/lib/domein/wet";
import { formatTijdstip } from "@/lib/format";
import { WET_LABELS } from "@/lib/messages/labels";
import { TOEKENNINGEN_PER_BLADZIJDE, vergelijkingPerWet, vergelijkingToekenningen } from "@/lib/queries/vergelijking";

export const metadata = { title: "Budgetvergelijking" };

const PAD = "/verstrekker/vergelijking";
const OVERZICHT = { href: "/verstrekker", label: "Overzicht" } as const;

const zoekvraag = z.object({
  wet: z.enum(WETTEN).nullable().catch(null),
  pagina: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export default async function VergelijkingPage({ searchParams }: PageProps<"/verstrekker/vergelijking">) {
  const { wet, pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db, nu } = await requestDeps();
  if (wet !== null) {
    const lijst = (await vergelijkingToekenningen(db, actor, { verstrekkerId: null, wet, pagina })) ?? notFound();
    return (
      <PageFrame title={`Budgetvergelijking: ${WET_LABELS[wet]}`} crumbs={[OVERZICHT, { href: PAD, label: "Budgetvergelijking" }]} actions={<PrintButton />}>
        <Toekenningentabel
          rijen={lijst.rijen}
          href={(toekenning) => `${PAD}/${toekenning}`}
          pagina={pagina}
          grootte={TOEKENNINGEN_PER_BLADZIJDE}
          totaal={lijst.groep.toekenningen}
          bladzijde={(naar) => `${PAD}?wet=${wet}&pagina=${String(naar)}`}
        />
        <RowKeys />
      </PageFrame>
    );
  }
  const eigen = (await vergelijkingPerWet(db, actor, null)) ?? notFound();
  return (
    <PageFrame
      title="Budgetvergelijking"
      lead={`Wat u hebt toegekend, is ergens. Rechtstreeks uit de boeken, ${formatTijdstip(nu)}.`}
      crumbs={[OVERZICHT]}
      actions={<PrintButton />}
    >
      <Panel title={eigen.naam}>
        <Vergelijkingsstaat groep={eigen.geheel} />
      </Panel>
      <Panel title="Per wet">
        <Groepentabel naam="Wet" zonderInbreng rijen={eigen.perWet.map((groep) => ({ ...groep, sleutel: groep.wet, naam: WET_LABELS[groep.wet], href: `${PAD}?wet=${groep.wet}` }))} />
        <RowKeys />
      </Panel>
    </PageFrame>
  );
}
