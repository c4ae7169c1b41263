import { notFound } from "next/navigation";

import { PageFrame } from "@/components/layout/page-frame";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { afzenderVan } from "@/lib/queries/verstrekker/toekenningsformulier";

import { toekenningsformulierAction } from "../formulier/actions";
import { Toekenningsformulier } from "../formulier/formulier";
import { keuzesVoor } from "../formulier/keuzes";

export const metadata = { title: "Nieuwe toekenning" };

export default async function NieuweToekenningPage() {
  const actor = await requireActor("verstrekker");
  const { db } = await requestDeps();
  const afzender = await afzenderVan(db, actor);
  if (afzender === null) notFound();
  const keuzes = keuzesVoor(afzender.soort, null);

  return (
    <PageFrame
      title="Nieuwe toekenning"
      lead="Voor één budget. U ziet eerst alles bij elkaar; daarna pas wordt het vastgelegd."
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/toekenningen", label: "Toekenningen" },
      ]}
    >
      <Toekenningsformulier action={toekenningsformulierAction} sleutel={crypto.randomUUID()} begin={{}} keuzes={keuzes} bestaand={null} />
    </PageFrame>
  );
}
