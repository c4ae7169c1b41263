import { notFound } from "next/navigation";

import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { PrintButton } from "@/components/ui/print-button";
import { RowKeys } from "@/components/ui/row-keys";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatDatum } from "@/lib/format";
import { BUDGETTEN_PER_PAGINA, uitputting } from "@/lib/queries/verstrekker/uitputting";

import { ExportForm } from "../exports/export-form";
import { Filters } from "./filters";
import { Uitputtingstabel } from "./tabel";
import { adres, alsVraag, leesZoekvraag } from "./zoekvraag";

export const metadata = { title: "Budgetuitputting" };

export default async function UitputtingPage({ searchParams }: PageProps<"/verstrekker/uitputting">) {
  const zoekvraag = leesZoekvraag(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db, vandaag } = await requestDeps();
  const vraag = alsVraag(zoekvraag, vandaag);
  const overzicht = await uitputting(db, actor, vraag, zoekvraag.pagina, vandaag);
  if (overzicht === null) notFound();

  return (
    <PageFrame
      title="Budgetuitputting"
      lead={`${vraag.jaar === null ? "Alle jaren" : `Budgetten van ${String(vraag.jaar)}`}, stand van ${formatDatum(vandaag)}.`}
      crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}
      actions={
        <>
          <ButtonLink href="/verstrekker/uitputting/maanden" variant="secondary">
            Per maand
          </ButtonLink>
          <PrintButton />
        </>
      }
    >
      <Filters vraag={zoekvraag} jaar={vraag.jaar} sinds={vraag.sinds} overzicht={overzicht} />
      <div>
        <Uitputtingstabel vraag={zoekvraag} overzicht={overzicht} />
        {overzicht.totaal > 0 && (
          <Pagination page={zoekvraag.pagina} pageSize={BUDGETTEN_PER_PAGINA} total={overzicht.totaal} noun="budgetten" href={(pagina) => adres(zoekvraag, { pagina })} />
        )}
        <RowKeys />
      </div>
      {mag(actor, "export.maken") && overzicht.totaal > 0 && <ExportForm soort="uitputting" vraag={vraag} aantal={overzicht.totaal} />}
    </PageFrame>
  );
}
