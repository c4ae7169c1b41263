import { leesHerkeuring } from "@/app/(portaal)/herkeuring";
import { HerkeuringUitslag } from "@/components/domein/herkeuring-uitslag";
import { PageFrame } from "@/components/layout/page-frame";
import { StatusBadge } from "@/components/ui/status-badge";
import { HERKEURINGSTATUS } from "@/lib/messages/herkeuring";
import { GEVONDEN_PER_PAGINA } from "@/lib/queries/herkeuringen";

export const metadata = { title: "Herkeuring" };

export default async function MaximumherkeuringPage({ params, searchParams }: PageProps<"/verstrekker/maximumtarieven/[id]">) {
  const { detail, pagina } = await leesHerkeuring("verstrekker", params, searchParams);
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
      <HerkeuringUitslag uitslag={detail} pad={`/verstrekker/maximumtarieven/${detail.id}`} contractpad={(id) => `/verstrekker/zorgovereenkomsten/${id}`} pagina={pagina} perPagina={GEVONDEN_PER_PAGINA} />
    </PageFrame>
  );
}
