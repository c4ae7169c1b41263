import { leesHerkeuring } from "@/app/(portaal)/herkeuring";
import { HerkeuringUitslag } from "@/components/domein/herkeuring-uitslag";
import { PageFrame } from "@/components/layout/page-frame";
import { StatusBadge } from "@/components/ui/status-badge";
import { HERKEURINGSOORT, HERKEURINGSTATUS } from "@/lib/messages/herkeuring";
import { GEVONDEN_PER_PAGINA } from "@/lib/queries/herkeuringen";

export const metadata = { title: "Herkeuring" };

export default async function UitgevoerdeHerkeuringPage({ params, searchParams }: PageProps<"/svb/herkeuring/[id]">) {
  const { detail, pagina } = await leesHerkeuring("svb", params, searchParams);
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
      <HerkeuringUitslag uitslag={detail} pad={`/svb/herkeuring/${detail.id}`} contractpad={(id) => `/svb/toets/${id}`} pagina={pagina} perPagina={GEVONDEN_PER_PAGINA} />
    </PageFrame>
  );
}
