import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatGegevens } from "@/lib/format";
import { gebeurtenistekst } from "@/lib/messages/gebeurtenissen";
import { BERICHTEN_PER_PAGINA, berichtenbak, type Berichtregel } from "@/lib/queries/mijn/berichten";

import { onderwerptekst, paginaVan } from "../onderwerp";
import { berichtenGelezenAction } from "./actions";

export const metadata = { title: "Berichten" };

const zoekvraag = z.object({ pagina: z.coerce.number().int().min(1).max(10_000).catch(1) });

function Bericht({ bericht }: Readonly<{ bericht: Berichtregel }>) {
  const href = paginaVan(bericht.onderwerpSoort, bericht.onderwerpId);
  const over = onderwerptekst(bericht.over);
  const tekst = gebeurtenistekst(bericht.code, "budgethouder", formatGegevens(bericht.gegevens));
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-4">
      <div>
        <p className={bericht.gelezen ? undefined : "font-semibold"}>
          {tekst} {!bericht.gelezen && <StatusBadge tone="info" label="Nieuw" />}
        </p>
        <p className="text-small text-muted">
          <Tijdstip moment={bericht.op} />
          {over !== null && <> – {over}</>}
        </p>
      </div>
      {href !== null && (
        <Link href={href}>
          Bekijken<span className="sr-only">: {tekst}</span>
        </Link>
      )}
    </li>
  );
}

export default async function BerichtenPage({ searchParams }: PageProps<"/mijn/berichten">) {
  const { pagina } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("mijn");
  const { db } = await requestDeps();
  const bak = await berichtenbak(db, actor, pagina);
  if (bak === null) notFound();
  const [nieuwste] = bak.berichten;

  return (
    <PageFrame
      title="Berichten"
      lead={bak.ongelezen === 0 ? "U hebt alles gelezen." : bak.ongelezen === 1 ? "U hebt 1 nieuw bericht." : `U hebt ${String(bak.ongelezen)} nieuwe berichten.`}
      crumbs={[{ href: "/mijn", label: "Overzicht" }]}
      actions={
        bak.ongelezen > 0 &&
        nieuwste !== undefined && (
          <ActionForm action={berichtenGelezenAction}>
            <input type="hidden" name="tot" value={nieuwste.op.toISOString()} />
            <SubmitButton variant="secondary">Alles als gelezen aanmerken</SubmitButton>
          </ActionForm>
        )
      }
    >
      {bak.berichten.length === 0 ? (
        <EmptyState title="Er zijn nog geen berichten" icon="bericht">Gebeurt er iets met een budget, zorgovereenkomst of declaratie, dan leest u het hier.</EmptyState>
      ) : (
        <div>
          <ul className="divide-y divide-line border-y border-line">
            {bak.berichten.map((bericht) => (
              <Bericht key={bericht.id} bericht={bericht} />
            ))}
          </ul>
          <Pagination page={pagina} pageSize={BERICHTEN_PER_PAGINA} total={bak.totaal} noun="berichten" href={(p) => `/mijn/berichten?pagina=${String(p)}`} />
        </div>
      )}
    </PageFrame>
  );
}
