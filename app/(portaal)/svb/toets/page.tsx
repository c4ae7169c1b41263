import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";

import { OvereenkomstWerklijst } from "@/components/domein/overeenkomst-werklijst";
import { WijzigingenWachtend } from "@/components/domein/wijzigingen-wachtend";
import { PageFrame } from "@/components/layout/page-frame";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { BUREAU_SVB, svbToetslijst, svbWijzigingen } from "@/lib/queries/svb/zorgovereenkomsten";
import { PAGINAGROOTTE } from "@/lib/queries/zorgovereenkomst/lijst";

export const metadata: Metadata = { title: "Toets" };

const zoekvraag = z.object({
  status: z.enum([...BUREAU_SVB.statussen, "alle"]).catch(BUREAU_SVB.wacht),
  zoek: z.string().trim().max(100).catch(""),
  pagina: z.coerce.number().int().positive().catch(1),
});

export default async function ToetsPage({ searchParams }: PageProps<"/svb/toets">) {
  const { status, zoek, pagina } = zoekvraag.parse(await searchParams);
  const gekozen = status === "alle" ? null : status;
  const actor = await requireActor("svb");
  const { db, nu, vandaag } = await requestDeps();
  const lijst = await svbToetslijst(db, actor, { status: gekozen, zoek, pagina }, vandaag);
  const wijzigingen = await svbWijzigingen(db, actor);
  if (lijst === null || wijzigingen === null) notFound();
  return (
    <PageFrame
      title="Toets van zorgovereenkomsten"
      lead="Kloppen de afspraken met de wet en zijn ze uit te voeren? Wat het langst wacht, staat bovenaan."
      crumbs={[{ href: "/svb", label: "Overzicht" }]}
    >
      <WijzigingenWachtend pad="/svb/toets" {...wijzigingen} />
      <OvereenkomstWerklijst
        pad="/svb/toets"
        lezer="svb"
        statussen={BUREAU_SVB.statussen}
        wacht={BUREAU_SVB.wacht}
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
