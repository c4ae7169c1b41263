import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { BezwaarPagina, isBezwaarpad } from "@/components/form/bezwaar-pagina";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { verstrekkerZorgovereenkomst } from "@/lib/queries/verstrekker/zorgovereenkomsten";

import { bezwaarAction } from "../../actions";

export const metadata: Metadata = { title: "Niet akkoord" };

export default async function VerstrekkerBezwaarPage({ params }: PageProps<"/verstrekker/zorgovereenkomsten/[id]/[besluit]">) {
  const { id, besluit } = await params;
  const actor = await requireActor("verstrekker");
  if (!isBezwaarpad(besluit) || !mag(actor, "zorgovereenkomst.accorderen")) notFound();
  const { db, nu, vandaag } = await requestDeps();
  const zaak = await verstrekkerZorgovereenkomst(db, actor, id, { nu, vandaag });
  if (zaak === null) notFound();
  const href = `/verstrekker/zorgovereenkomsten/${id}`;
  if (zaak.overeenkomst.status !== "bij_verstrekker" || zaak.inhoudHash === null) redirect(href);
  return (
    <BezwaarPagina
      action={bezwaarAction}
      sleutel={randomUUID()}
      partij="verstrekker"
      pad={besluit}
      zorgovereenkomstId={id}
      inhoudHash={zaak.inhoudHash}
      terug={{ href, nummer: zaak.overeenkomst.nummer }}
    />
  );
}
