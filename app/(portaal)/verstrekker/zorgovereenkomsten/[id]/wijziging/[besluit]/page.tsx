import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { BezwaarPagina, isBezwaarpad } from "@/components/form/bezwaar-pagina";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { verstrekkerWijziging } from "@/lib/queries/verstrekker/zorgovereenkomsten";

import { wijzigingBezwaarAction } from "../../../wijziging-actions";

export const metadata: Metadata = { title: "Wijziging niet akkoord" };

export default async function VerstrekkerWijzigingBezwaarPage({ params }: PageProps<"/verstrekker/zorgovereenkomsten/[id]/wijziging/[besluit]">) {
  const { id, besluit } = await params;
  const actor = await requireActor("verstrekker");
  if (!isBezwaarpad(besluit) || !mag(actor, "zorgovereenkomst.accorderen")) notFound();
  const { db, nu, vandaag } = await requestDeps();
  const gevonden = await verstrekkerWijziging(db, actor, id, { nu, vandaag });
  if (gevonden === null) notFound();
  const href = `/verstrekker/zorgovereenkomsten/${id}/wijziging`;
  const { inhoudHash, overeenkomst } = gevonden.zaak;
  if (gevonden.wijziging.nieuw.versiestatus !== "bij_verstrekker" || inhoudHash === null) redirect(href);
  return (
    <BezwaarPagina
      action={wijzigingBezwaarAction}
      sleutel={randomUUID()}
      partij="verstrekker"
      pad={besluit}
      wat="wijziging"
      zorgovereenkomstId={id}
      inhoudHash={inhoudHash}
      terug={{ href, nummer: overeenkomst.nummer }}
    />
  );
}
