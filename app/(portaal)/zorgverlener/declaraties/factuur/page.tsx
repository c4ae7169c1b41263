import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";

import { PageFrame } from "@/components/layout/page-frame";
import { Link } from "@/components/ui/link";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatNaam } from "@/lib/format";
import { declareerbareContracten } from "@/lib/queries/zorgverlener/declaratie";

import { FactuurForm } from "./factuur-form";

export const metadata = { title: "Factuur insturen" };

export default async function FactuurPage() {
  const actor = await requireActor("zorgverlener");
  const { db } = await requestDeps();
  const contracten = await declareerbareContracten(db, actor);
  if (contracten === null) notFound();
  return (
    <PageFrame
      title="Factuur insturen"
      lead="Wij leggen elke regel naast de zorgovereenkomst. Klopt alles, dan staat de declaratie klaar om aan te bieden."
      crumbs={[
        { href: "/zorgverlener", label: "Overzicht" },
        { href: "/zorgverlener/declaraties", label: "Declaraties" },
      ]}
    >
      <FactuurForm sleutel={randomUUID()} contracten={contracten.map(({ id, nummer, budgethouder }) => ({ value: id, label: `${formatNaam(budgethouder)} – ${nummer}` }))} />
      <Text>
        Hebt u alleen een pdf? <Link href="/zorgverlener/declaraties/nieuw">Vul dan uw uren in en voeg de pdf toe.</Link> Wij betalen altijd op het rekeningnummer dat bij ons is goedgekeurd, nooit op een nummer van de factuur.
      </Text>
    </PageFrame>
  );
}
