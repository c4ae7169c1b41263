import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import { BezwaarPagina, isBezwaarpad } from "@/components/form/bezwaar-pagina";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { svbWijziging } from "@/lib/queries/svb/zorgovereenkomsten";

import { wijzigingBezwaarAction } from "../../../wijziging-actions";

export const metadata: Metadata = { title: "Wijziging niet goedkeuren" };

export default async function ToetsWijzigingBezwaarPage({ params }: PageProps<"/svb/toets/[id]/wijziging/[besluit]">) {
  const { id, besluit } = await params;
  const actor = await requireActor("svb");
  if (!isBezwaarpad(besluit)) notFound();
  const { db, nu, vandaag } = await requestDeps();
  const gevonden = await svbWijziging(db, actor, id, { nu, vandaag });
  if (gevonden === null) notFound();
  const href = `/svb/toets/${id}/wijziging`;
  const { inhoudHash, overeenkomst } = gevonden.zaak;
  if (gevonden.wijziging.nieuw.versiestatus !== "bij_svb" || inhoudHash === null) redirect(href);
  return (
    <BezwaarPagina
      action={wijzigingBezwaarAction}
      sleutel={randomUUID()}
      partij="svb"
      pad={besluit}
      wat="wijziging"
      zorgovereenkomstId={id}
      inhoudHash={inhoudHash}
      terug={{ href, nummer: overeenkomst.nummer }}
    />
  );
}
