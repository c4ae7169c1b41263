import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";

import { OvereenkomstWerklijst } from "@/components/domein/overeenkomst-werklijst";
import { WijzigingenWachtend } from "@/components/domein/wijzigingen-wachtend";
import { PageFrame } from "@/components/layout/page-frame";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { BUREAU_VERSTREKKER, verstrekkerWijzigingen, verstrekkerZorgovereenkomsten } from "@/lib/queries/verstrekker/zorgovereenkomsten";
import { PAGINAGROOTTE } from "@/lib/queries/zorgovereenkomst/lijst";

export const metadata: Metadata = { title: "Zorgovereenkomsten" };

const zoekvraag = z.object({
  status: z.enum([...BUREAU_VERSTREKKER.statussen, "alle"]).catch(BUREAU_VERSTREKKER.wacht),
  zoek: z.string().trim().max(100).catch(""),
  pagina: z.coerce.number().int().positive().catch(1),
});

export default async function VerstrekkerZorgovereenkomstenPage({ searchParams }: PageProps<"/verstrekker/zorgovereenkomsten">) {
  const { status, zoek, pagina } = zoekvraag.parse(await searchParams);
  const gekozen = status === "alle" ? null : status;
  const actor = await requireActor("verstrekker");
  const { db, nu, vandaag } = await requestDeps();
  const lijst = await verstrekkerZorgovereenkomsten(db, actor, { status: gekozen, zoek, pagina }, vandaag);
  const wijzigingen = await verstrekkerWijzigingen(db, actor);
  if (lijst === null || wijzigingen === null) notFound();
  return (
    <PageFrame
      title="Zorgovereenkomsten"
      lead="Past de zorg bij wat is toegekend? Wat het langst wacht, staat bovenaan."
      crumbs={[{ href: "/verstrekker", label: "Overzicht" }]}
    >
      <WijzigingenWachtend pad="/verstrekker/zorgovereenkomsten" {...wijzigingen} />
      <OvereenkomstWerklijst
        pad="/verstrekker/zorgovereenkomsten"
        lezer="verstrekker"
        statussen={BUREAU_VERSTREKKER.statussen}
        wacht={BUREAU_VERSTREKKER.wacht}
        gekozen={gekozen}
        zoek={zoek}
        pagina={pagina}
        paginagrootte={PAGINAGROOTTE}
        nu={nu}
        lijst={lijst}
      />
    </PageFrame>
  );
}
