import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";

import { Bulkakkoord } from "@/components/domein/bulkakkoord";
import { Bulkvelden, Bulkvoorsteltabel } from "@/components/domein/bulkvoorstel";
import { PageFrame } from "@/components/layout/page-frame";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { verstrekkerBulkvoorstel } from "@/lib/queries/verstrekker/zorgovereenkomsten";

import { bulkakkoordAction } from "../werk-actions";

export const metadata: Metadata = { title: "Akkoord op meer zorgovereenkomsten" };

const LIJST = "/verstrekker/zorgovereenkomsten";
const zoekvraag = z.object({ id: z.preprocess((waarde) => (typeof waarde === "string" ? [waarde] : waarde), z.array(z.uuid())).catch([]) });

export default async function BulkakkoordPage({ searchParams }: PageProps<"/verstrekker/zorgovereenkomsten/akkoord">) {
  const { id: ids } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db, nu, vandaag } = await requestDeps();
  const regels = await verstrekkerBulkvoorstel(db, actor, ids, { nu, vandaag });
  if (regels === null) notFound();
  const mee = regels.filter(({ weggelaten }) => weggelaten === null);
  return (
    <PageFrame
      title="Akkoord op meer zorgovereenkomsten"
      lead="De zorgovereenkomsten gaan door naar de SVB. Uit het budget wordt per eenheid ten hoogste het maximum betaald. Elke zorgovereenkomst wordt apart vastgelegd; wat intussen is veranderd, slaan wij over."
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: LIJST, label: "Zorgovereenkomsten" },
      ]}
    >
      <Bulkakkoord
        action={bulkakkoordAction}
        sleutel={randomUUID()}
        knop={mee.length === 0 ? null : `Akkoord geven op ${String(mee.length)} ${mee.length === 1 ? "zorgovereenkomst" : "zorgovereenkomsten"}`}
        pad={LIJST}
        nummers={Object.fromEntries(regels.map(({ id, nummer }) => [id, nummer]))}
      >
        <Bulkvoorsteltabel pad={LIJST} regels={regels} />
        <Bulkvelden regels={mee} />
      </Bulkakkoord>
    </PageFrame>
  );
}
