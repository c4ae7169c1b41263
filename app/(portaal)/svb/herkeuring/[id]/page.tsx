import { notFound } from "next/navigation";
import * as z from "zod";

import { HerkeuringUitslag } from "@/components/domein/herkeuring-uitslag";
import { PageFrame } from "@/components/layout/page-frame";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { HERKEURINGSUITKOMSTEN } from "@/lib/domein/zorgovereenkomst/herkeuring";
import { HERKEURINGSOORT, HERKEURINGSTATUS } from "@/lib/messages/herkeuring";
import { GEVONDEN_PER_PAGINA, herkeuringdetail } from "@/lib/queries/herkeuringen";

export const metadata = { title: "Herkeuring" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({ uitkomst: z.enum(HERKEURINGSUITKOMSTEN).nullable().catch(null), pagina: z.coerce.number().int().positive().max(100_000).catch(1) });

export default async function UitgevoerdeHerkeuringPage({ params, searchParams }: PageProps<"/svb/herkeuring/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const vraag = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db } = await requestDeps();
  const detail = await herkeuringdetail(db, actor, { id: gelezen.data.id, ...vraag });
  if (detail === null) notFound();
  const status = HERKEURINGSTATUS[detail.status];
  return (
    <PageFrame
      title={`Herkeuring ${detail.nummer}`}
      lead={detail.verstrekker === null ? HERKEURINGSOORT[detail.soort] : `${HERKEURINGSOORT[detail.soort]}: ${detail.verstrekker}`}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/herkeuring", label: "Herkeuring" },
      ]}
      aside={<StatusBadge tone={status.tone} label={status.label} />}
    >
      <HerkeuringUitslag uitslag={detail} pad={`/svb/herkeuring/${detail.id}`} contractpad={(id) => `/svb/toets/${id}`} pagina={vraag.pagina} perPagina={GEVONDEN_PER_PAGINA} />
    </PageFrame>
  );
}
