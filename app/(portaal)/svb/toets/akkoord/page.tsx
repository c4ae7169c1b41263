import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageFrame } from "@/components/layout/page-frame";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { svbBulkvoorstel } from "@/lib/queries/svb/zorgovereenkomsten";

import { Bulkbevestiging, leesGekozen } from "../../../bulkakkoord";
import { bulkakkoordAction } from "../werk-actions";

export const metadata: Metadata = { title: "Akkoord op meer zorgovereenkomsten" };

const LIJST = "/svb/toets";

export default async function BulkakkoordPage({ searchParams }: PageProps<"/svb/toets/akkoord">) {
  const ids = leesGekozen(await searchParams);
  const actor = await requireActor("svb");
  const { db, nu, vandaag } = await requestDeps();
  const regels = await svbBulkvoorstel(db, actor, ids, { nu, vandaag });
  if (regels === null) notFound();
  return (
    <PageFrame
      title="Akkoord op meer zorgovereenkomsten"
      lead="Vanaf nu kan deze zorg worden gedeclareerd en betaald. Elke zorgovereenkomst wordt apart vastgelegd; wat intussen is veranderd, slaan wij over."
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: LIJST, label: "Toets" },
      ]}
    >
      <Bulkbevestiging action={bulkakkoordAction} pad={LIJST} werkwoord="Goedkeuren:" regels={regels} />
    </PageFrame>
  );
}
