import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { Verwachtingsgrafiek, type Verwachtingsmaand } from "@/components/domein/verwachtingsgrafiek";
import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import type { Prognose, Prognoseoordeel } from "@/lib/domein/budget/prognose";
import { min } from "@/lib/domein/geld";
import { formatPeriode } from "@/lib/format";
import { budgetprognose } from "@/lib/queries/mijn/budgetprognose";

import { antwoord, naamVan } from "../../verwachting";
import { PerOvereenkomst, Som } from "./berekening";
import { Uitwegen } from "./uitwegen";

export const metadata = { title: "Kom ik uit?" };

const adres = z.object({ id: z.uuid() });

const TOON = { ja: "info", misschien: "info", nee: "waarschuwing", op: "waarschuwing", overbesteed: "waarschuwing", onbekend: "info" } as const satisfies Record<Prognoseoordeel, string>;

/** What is free after each month, from what is expected of each. */
function verloop({ beschikbaar, maanden }: Prognose): readonly Verwachtingsmaand[] {
  const over: Verwachtingsmaand[] = [];
  let [afspraak, gewoonte] = [beschikbaar, beschikbaar];
  for (const maand of maanden) {
    [afspraak, gewoonte] = [min(afspraak, maand.afspraak), min(gewoonte, maand.gewoonte)];
    over.push({ maand: maand.maand, afspraak, gewoonte });
  }
  return over;
}

export default async function PrognosePage({ params }: PageProps<"/mijn/budget/[id]/prognose">) {
  const actor = await requireActor("mijn");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu, vandaag } = await requestDeps();
  const gegevens = await budgetprognose(db, actor, gelezen.data.id, vandaag);
  if (gegevens === null) notFound();
  const { budget } = gegevens;
  const { kop, zin } = antwoord(budget, vandaag);

  return (
    <PageFrame
      title="Kom ik uit?"
      lead={`${naamVan(budget)}, ${formatPeriode(budget.periode)}.`}
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: "/mijn/budget", label: "Budgetten" },
        { href: `/mijn/budget/${budget.id}`, label: naamVan(budget) },
      ]}
    >
      <Notice tone={TOON[budget.prognose.oordeel]} title={kop}>
        <p>{zin}</p>
      </Notice>
      {gegevens.uitwegen !== null && (
        <Panel title="Wat kunt u doen?">
          <Uitwegen gegevens={gegevens} />
        </Panel>
      )}
      <Panel title="Zo hebben we gerekend">
        {budget.prognose.contracten.length === 0 ? (
          <EmptyState title="Er is nog niets om mee te rekenen" icon="document" action={<Link href="/mijn/zorgovereenkomsten">Zorgovereenkomsten bekijken</Link>}>
            Zodra er een goedgekeurde zorgovereenkomst is, ziet u hier of u uitkomt.
          </EmptyState>
        ) : (
          <div className="space-y-6">
            <Som gegevens={gegevens} />
            <Verwachtingsgrafiek titel="Wat er vrij is na elke maand" begin={budget.prognose.beschikbaar} maanden={verloop(budget.prognose)} />
            <PerOvereenkomst gegevens={gegevens} />
          </div>
        )}
      </Panel>
      <p className="text-small text-muted">
        Stand van <Tijdstip moment={nu} />
      </p>
    </PageFrame>
  );
}
