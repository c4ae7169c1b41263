import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { BezwaarPagina, isBezwaarpad } from "@/components/form/bezwaar-pagina";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { svbToetszaak } from "@/lib/queries/svb/zorgovereenkomsten";

import { bezwaarAction } from "../../actions";

export const metadata: Metadata = { title: "Niet goedkeuren" };

export default async function ToetsBezwaarPage({ params }: PageProps<"/svb/toets/[id]/[besluit]">) {
  const { id, besluit } = await params;
  const actor = await requireActor("svb");
  if (!isBezwaarpad(besluit)) notFound();
  const { db, nu, vandaag } = await requestDeps();
  const zaak = await svbToetszaak(db, actor, id, { nu, vandaag });
  if (zaak === null) notFound();
  const href = `/svb/toets/${id}`;
  if (zaak.overeenkomst.status !== "bij_svb" || zaak.inhoudHash === null) redirect(href);
  return (
    <BezwaarPagina
      action={bezwaarAction}
      sleutel={randomUUID()}
      partij="svb"
      pad={besluit}
      zorgovereenkomstId={id}
      inhoudHash={zaak.inhoudHash}
      terug={{ href, nummer: zaak.overeenkomst.nummer }}
    />
  );
}
