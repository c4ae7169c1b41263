import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { OvereenkomstWerklijst } from "@/components/domein/overeenkomst-werklijst";
import { WijzigingenWachtend } from "@/components/domein/wijzigingen-wachtend";
import { PageFrame } from "@/components/layout/page-frame";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { BUREAU_SVB, svbToetslijst, svbWijzigingen } from "@/lib/queries/svb/zorgovereenkomsten";
import { PAGINAGROOTTE } from "@/lib/queries/zorgovereenkomst/lijst";

import { filterAlsVraag, leesWerkvraag, werkadres } from "../../werkvraag";

export const metadata: Metadata = { title: "Toets" };

const LIJST = "/svb/toets";

export default async function ToetsPage({ searchParams }: PageProps<"/svb/toets">) {
  const vraag = leesWerkvraag(await searchParams, BUREAU_SVB);
  const actor = await requireActor("svb");
  const { db, nu, vandaag } = await requestDeps();
  const lijst = await svbToetslijst(db, actor, vraag, { nu, vandaag });
  const wijzigingen = await svbWijzigingen(db, actor);
  const filtervraag = filterAlsVraag(vraag.filter);
  if (lijst === null || wijzigingen === null) notFound();
  return (
    <PageFrame
      title="Toets van zorgovereenkomsten"
      lead="Kloppen de afspraken met de wet en zijn ze uit te voeren? Wat het langst wacht, staat bovenaan."
      crumbs={[{ href: "/svb", label: "Overzicht" }]}
    >
      <WijzigingenWachtend pad={LIJST} {...wijzigingen} />
      <OvereenkomstWerklijst
        pad={LIJST}
        lezer="svb"
        statussen={BUREAU_SVB.statussen}
        wacht={BUREAU_SVB.wacht}
        vraag={vraag}
        adres={(ander) => werkadres(LIJST, ander)}
        filtervraag={filtervraag === "" ? "" : `?${filtervraag}`}
        kiesbaar={vraag.status === BUREAU_SVB.wacht}
        paginagrootte={PAGINAGROOTTE}
        nu={nu}
        lijst={lijst}
      />
    </PageFrame>
  );
}
