import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Small } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatGegevens } from "@/lib/format";
import { gebeurtenistekst } from "@/lib/messages/gebeurtenissen";
import { BERICHTEN_PER_PAGINA, type Berichtregel, zorgverlenerBerichten } from "@/lib/queries/zorgverlener/berichten";

export const metadata = { title: "Berichten" };

const zoekvraag = z.object({ pagina: z.coerce.number().int().positive().catch(1) });

const PAGINA_VAN: Readonly<Record<string, string>> = { declaratie: "declaraties", zorgovereenkomst: "zorgovereenkomsten" };

function padVan({ onderwerpSoort, onderwerpId }: Berichtregel): string | null {
  if (onderwerpSoort === "rekeningnummer") return "/zorgverlener/gegevens/rekening";
  const map = PAGINA_VAN[onderwerpSoort];
  return map === undefined ? null : `/zorgverlener/${map}/${onderwerpId}`;
}

function Bericht({ bericht }: Readonly<{ bericht: Berichtregel }>) {
  const pad = padVan(bericht);
  const tekst = gebeurtenistekst(bericht.soort, "zorgverlener", formatGegevens(bericht.gegevens));
  return (
    <li className="border-b border-line py-4">
      <p className="font-semibold">{pad === null ? tekst : <Link href={pad}>{tekst}</Link>}</p>
      <Small>
        <Tijdstip moment={bericht.op} />
        {bericht.nummer !== null && <> – {bericht.nummer}</>}
      </Small>
    </li>
  );
}

export default async function BerichtenPage({ searchParams }: PageProps<"/zorgverlener/berichten">) {
  const { pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("zorgverlener");
  const { db } = await requestDeps();
  const berichten = await zorgverlenerBerichten(db, actor, pagina);
  if (berichten === null) notFound();
  return (
    <PageFrame title="Berichten" crumbs={[{ href: "/zorgverlener", label: "Overzicht" }]}>
      {berichten.totaal === 0 ? (
        <EmptyState title="U hebt geen berichten" icon="bericht">
          Als er iets verandert aan een declaratie of zorgovereenkomst, leest u het hier.
        </EmptyState>
      ) : (
        <>
          <ul className="border-t border-line">
            {berichten.regels.map((bericht) => (
              <Bericht key={bericht.id} bericht={bericht} />
            ))}
          </ul>
          <Pagination page={pagina} pageSize={BERICHTEN_PER_PAGINA} total={berichten.totaal} noun="berichten" href={(p) => `/zorgverlener/berichten?pagina=${String(p)}`} />
        </>
      )}
    </PageFrame>
  );
}
