import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageFrame } from "@/components/layout/page-frame";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { verstrekkerBulkvoorstel } from "@/lib/queries/verstrekker/zorgovereenkomsten";

import { Bulkbevestiging, leesGekozen } from "../../../bulkakkoord";
import { bulkakkoordAction } from "../werk-actions";

export const metadata: Metadata = { title: "Akkoord op meer zorgovereenkomsten" };

const LIJST = "/verstrekker/zorgovereenkomsten";

export default async function BulkakkoordPage({ searchParams }: PageProps<"/verstrekker/zorgovereenkomsten/akkoord">) {
  const ids = leesGekozen(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db, nu, vandaag } = await requestDeps();
  const regels = await verstrekkerBulkvoorstel(db, actor, ids, { nu, vandaag });
  if (regels === null) notFound();
  return (
    <PageFrame
      title="Akkoord op meer zorgovereenkomsten"
      lead="De zorgovereenkomsten gaan door naar de SVB. Uit het budget wordt per eenheid ten hoogste het maximum betaald. Elke zorgovereenkomst wordt apart vastgelegd; wat intussen is veranderd, slaan wij over."
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: LIJST, label: "Zorgovereenkomsten" },
      ]}
    >
      <Bulkbevestiging action={bulkakkoordAction} pad={LIJST} werkwoord="Akkoord geven op" regels={regels} />
    </PageFrame>
  );
}
