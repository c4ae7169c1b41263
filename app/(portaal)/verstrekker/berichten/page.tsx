import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { gebeurtenistekst } from "@/lib/messages/gebeurtenissen";
import { BERICHTEN_PER_PAGINA, type Verstrekkerbericht, verstrekkerberichten } from "@/lib/queries/verstrekker/berichten";

export const metadata = { title: "Berichten" };

const zoekvraag = z.object({ pagina: z.coerce.number().int().min(1).max(10_000).catch(1) });

const PAD: Readonly<Record<string, string>> = { toekenning: "/verstrekker/toekenningen", herstel: "/verstrekker/herstel", zorgovereenkomst: "/verstrekker/zorgovereenkomsten" };

function Bericht({ bericht }: Readonly<{ bericht: Verstrekkerbericht }>) {
  const pad = PAD[bericht.onderwerpSoort];
  const tekst = gebeurtenistekst(bericht.code, "verstrekker");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-4">
      <div>
        <p>{tekst}</p>
        <p className="text-small text-muted">
          <Tijdstip moment={bericht.op} />
          {bericht.nummer !== null && <> – {bericht.nummer}</>}
        </p>
      </div>
      {pad !== undefined && (
        <Link href={`${pad}/${bericht.onderwerpId}`}>
          Bekijken<span className="sr-only">: {tekst}</span>
        </Link>
      )}
    </li>
  );
}

export default async function VerstrekkerBerichtenPage({ searchParams }: PageProps<"/verstrekker/berichten">) {
  const { pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db } = await requestDeps();
  const bak = await verstrekkerberichten(db, actor, pagina);
  if (bak === null) notFound();
  return (
    <PageFrame title="Berichten" lead="Wat de SVB u laat weten over uw budgetten." crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}>
      {bak.berichten.length === 0 ? (
        <EmptyState title="Er zijn nog geen berichten" icon="bericht">Herstelt de SVB iets in een budget, of is een budget te laag, dan leest u het hier.</EmptyState>
      ) : (
        <div>
          <ul className="divide-y divide-line border-y border-line">
            {bak.berichten.map((bericht) => (
              <Bericht key={bericht.id} bericht={bericht} />
            ))}
          </ul>
          <Pagination page={pagina} pageSize={BERICHTEN_PER_PAGINA} total={bak.totaal} noun="berichten" href={(p) => `/verstrekker/berichten?pagina=${String(p)}`} />
        </div>
      )}
    </PageFrame>
  );
}
