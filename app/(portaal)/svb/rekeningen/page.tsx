import { notFound } from "next/navigation";
import * as z from "zod";

import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { eerstInloggen, requestDeps, requireActor } from "@/lib/auth/actor";
import { REKENINGEN_PER_PAGINA, rekeninglijst } from "@/lib/queries/svb/rekeningen";
import { rekeningnummerlijst, rekeningtelling } from "@/lib/queries/svb/rekeningnummers";

import { Budgethouderrekening } from "./budgethouders";
import { Zorgverlenerrekening } from "./zorgverleners";

export const metadata = { title: "Rekeningen" };

const zoekvraag = z.object({
  van: z.enum(["zorgverlener", "budgethouder"]).catch("zorgverlener"),
  pagina: z.coerce.number().int().positive().catch(1),
  klaar: z.literal("ja").optional().catch(undefined),
});

export default async function RekeningenPage({ searchParams }: PageProps<"/svb/rekeningen">) {
  const { van, pagina, klaar } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const telling = await rekeningtelling(db, actor);
  const zorgverleners = van === "zorgverlener" ? await rekeningnummerlijst(db, actor, vandaag, pagina) : { rekeningen: [], totaal: 0 };
  const budgethouders = van === "budgethouder" ? await rekeninglijst(db, actor, pagina) : { rekeningen: [], totaal: 0 };
  if (telling === null || zorgverleners === null || budgethouders === null) notFound();
  const inloggen = await eerstInloggen();
  const totaal = zorgverleners.totaal + budgethouders.totaal;

  return (
    <PageFrame title="Rekeningen" lead="Wie een rekening opgeeft, keurt haar niet goed. Zonder uw goedkeuring gaat er geen geld naartoe." crumbs={[{ href: "/svb", label: "Overzicht" }]}>
      {klaar !== undefined && <Notice tone="ok" title="Het besluit is vastgelegd." live />}
      <FilterChips
        label="Van wie is de rekening?"
        chips={[
          { href: "/svb/rekeningen?van=zorgverlener", label: "Zorgverleners", count: telling.zorgverleners, active: van === "zorgverlener" },
          { href: "/svb/rekeningen?van=budgethouder", label: "Budgethouders", count: telling.budgethouders, active: van === "budgethouder" },
        ]}
      />
      {totaal === 0 && (
        <EmptyState title="Er wacht geen rekening op een beoordeling" icon="euro">
          {van === "zorgverlener" ? "Een eerste rekening beoordeelt u bij de toets van de zorgovereenkomst." : "Nieuwe rekeningen van budgethouders komen hier."}
        </EmptyState>
      )}
      {zorgverleners.rekeningen.map((rekening) => (
        <Zorgverlenerrekening key={rekening.id} rekening={rekening} inloggen={inloggen} />
      ))}
      {budgethouders.rekeningen.map((rekening) => (
        <Budgethouderrekening key={rekening.id} rekening={rekening} inloggen={inloggen} />
      ))}
      {totaal > REKENINGEN_PER_PAGINA && (
        <Pagination page={pagina} pageSize={REKENINGEN_PER_PAGINA} total={totaal} noun="rekeningen" href={(p) => `/svb/rekeningen?van=${van}&pagina=${String(p)}`} />
      )}
    </PageFrame>
  );
}
