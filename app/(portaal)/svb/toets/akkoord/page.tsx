import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";

import { Bulkakkoord } from "@/components/domein/bulkakkoord";
import { Bulkvelden, Bulkvoorsteltabel } from "@/components/domein/bulkvoorstel";
import { PageFrame } from "@/components/layout/page-frame";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { svbBulkvoorstel } from "@/lib/queries/svb/zorgovereenkomsten";

import { bulkakkoordAction } from "../werk-actions";

export const metadata: Metadata = { title: "Akkoord op meer zorgovereenkomsten" };

const LIJST = "/svb/toets";
const zoekvraag = z.object({ id: z.preprocess((waarde) => (typeof waarde === "string" ? [waarde] : waarde), z.array(z.uuid())).catch([]) });

export default async function BulkakkoordPage({ searchParams }: PageProps<"/svb/toets/akkoord">) {
  const { id: ids } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db, nu, vandaag } = await requestDeps();
  const regels = await svbBulkvoorstel(db, actor, ids, { nu, vandaag });
  if (regels === null) notFound();
  const mee = regels.filter(({ weggelaten }) => weggelaten === null);
  return (
    <PageFrame
      title="Akkoord op meer zorgovereenkomsten"
      lead="Vanaf nu kan deze zorg worden gedeclareerd en betaald. Elke zorgovereenkomst wordt apart vastgelegd; wat intussen is veranderd, slaan wij over."
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: LIJST, label: "Toets" },
      ]}
    >
      <Bulkakkoord
        action={bulkakkoordAction}
        sleutel={randomUUID()}
        knop={mee.length === 0 ? null : `Goedkeuren: ${String(mee.length)} ${mee.length === 1 ? "zorgovereenkomst" : "zorgovereenkomsten"}`}
        pad={LIJST}
        nummers={Object.fromEntries(regels.map(({ id, nummer }) => [id, nummer]))}
      >
        <Bulkvoorsteltabel pad={LIJST} regels={regels} />
        <Bulkvelden regels={mee} />
      </Bulkakkoord>
    </PageFrame>
  );
}
