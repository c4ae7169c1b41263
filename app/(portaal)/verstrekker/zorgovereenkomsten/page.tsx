import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { OvereenkomstWerklijst } from "@/components/domein/overeenkomst-werklijst";
import { WijzigingenWachtend } from "@/components/domein/wijzigingen-wachtend";
import { ButtonLink } from "@/components/ui/button";
import { PageFrame } from "@/components/layout/page-frame";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { BUREAU_VERSTREKKER, verstrekkerWijzigingen, verstrekkerZorgovereenkomsten } from "@/lib/queries/verstrekker/zorgovereenkomsten";
import { PAGINAGROOTTE } from "@/lib/queries/zorgovereenkomst/lijst";

import { filterAlsVraag, leesWerkvraag, werkadres } from "../../werkvraag";

export const metadata: Metadata = { title: "Zorgovereenkomsten" };

const LIJST = "/verstrekker/zorgovereenkomsten";

export default async function VerstrekkerZorgovereenkomstenPage({ searchParams }: PageProps<"/verstrekker/zorgovereenkomsten">) {
  const vraag = leesWerkvraag(await searchParams, BUREAU_VERSTREKKER);
  const actor = await requireActor("verstrekker");
  const { db, nu, vandaag } = await requestDeps();
  const lijst = await verstrekkerZorgovereenkomsten(db, actor, vraag, { nu, vandaag });
  const wijzigingen = await verstrekkerWijzigingen(db, actor);
  const filtervraag = filterAlsVraag(vraag.filter);
  if (lijst === null || wijzigingen === null) notFound();
  return (
    <PageFrame
      title="Zorgovereenkomsten"
      lead="Past de zorg bij wat is toegekend? Wat het langst wacht, staat bovenaan."
      crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}
      actions={
        mag(actor, "zorgovereenkomst.aanleveren") && (
          <ButtonLink href={`${LIJST}/aanleveren`} variant="secondary">
            Op papier aanleveren
          </ButtonLink>
        )
      }
    >
      <WijzigingenWachtend pad={LIJST} {...wijzigingen} />
      <OvereenkomstWerklijst
        pad={LIJST}
        lezer="verstrekker"
        statussen={BUREAU_VERSTREKKER.statussen}
        wacht={BUREAU_VERSTREKKER.wacht}
        vraag={vraag}
        adres={(ander) => werkadres(LIJST, ander)}
        filtervraag={filtervraag === "" ? "" : `?${filtervraag}`}
        kiesbaar={mag(actor, "zorgovereenkomst.accorderen") && vraag.status === BUREAU_VERSTREKKER.wacht}
        paginagrootte={PAGINAGROOTTE}
        nu={nu}
        lijst={lijst}
      />
    </PageFrame>
  );
}
