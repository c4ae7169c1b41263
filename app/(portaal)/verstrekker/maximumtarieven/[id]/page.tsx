import { notFound } from "next/navigation";
import * as z from "zod";

import { HerkeuringUitslag } from "@/components/domein/herkeuring-uitslag";
import { PageFrame } from "@/components/layout/page-frame";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { HERKEURINGSUITKOMSTEN } from "@/lib/domein/zorgovereenkomst/herkeuring";
import { HERKEURINGSTATUS } from "@/lib/messages/herkeuring";
import { GEVONDEN_PER_PAGINA, herkeuringdetail } from "@/lib/queries/herkeuringen";

export const metadata = { title: "Herkeuring" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({ uitkomst: z.enum(HERKEURINGSUITKOMSTEN).nullable().catch(null), pagina: z.coerce.number().int().positive().max(100_000).catch(1) });

export default async function MaximumherkeuringPage({ params, searchParams }: PageProps<"/verstrekker/maximumtarieven/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db } = await requestDeps();
  const detail = await herkeuringdetail(db, actor, { id: gelezen.data.id, ...vraag });
  if (detail === null) notFound();
  const status = HERKEURINGSTATUS[detail.status];
  return (
    <PageFrame
      title={`Herkeuring ${detail.nummer}`}
      lead="Uw lopende zorgovereenkomsten tegen de maximumtarieven die u hebt vastgesteld."
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/maximumtarieven", label: "Maximumtarieven" },
      ]}
      aside={<StatusBadge tone={status.tone} label={status.label} />}
    >
      <HerkeuringUitslag uitslag={detail} pad={`/verstrekker/maximumtarieven/${detail.id}`} contractpad={(id) => `/verstrekker/zorgovereenkomsten/${id}`} pagina={vraag.pagina} perPagina={GEVONDEN_PER_PAGINA} />
    </PageFrame>
  );
}
