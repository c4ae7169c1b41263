import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import * as z from "zod";

import { antwoordenVoor } from "@/components/domein/overeenkomst-einde";
import { EindeantwoordPagina } from "@/components/form/einde-antwoord-pagina";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { EINDEANTWOORDEN } from "@/lib/domein/zorgovereenkomst/eindestatus";
import { mijnZorgovereenkomst } from "@/lib/queries/mijn/zorgovereenkomsten";

import { magOpstellen } from "../../bevoegdheid";
import { eindeBeantwoordenAction } from "../../loop-actions";
import { zaakpad } from "../../paden";

export const metadata: Metadata = { title: "Einde van de zorgovereenkomst" };

const keuze = z.enum(EINDEANTWOORDEN).nullable().catch(null);

export default async function EindePage({ params, searchParams }: PageProps<"/mijn/zorgovereenkomsten/[id]/einde">) {
  const [{ id }, vraag] = await Promise.all([params, searchParams]);
  const antwoord = keuze.parse(vraag["antwoord"] ?? null);
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const zaak = await mijnZorgovereenkomst(db, actor, id, vandaag);
  if (zaak === null) notFound();
  const { einde } = zaak;
  if (!magOpstellen(actor) || einde === null || antwoord === null || !antwoordenVoor(einde, "budgethouder").includes(antwoord)) redirect(zaakpad(id));
  return (
    <EindeantwoordPagina
      action={eindeBeantwoordenAction}
      sleutel={randomUUID()}
      zorgovereenkomstId={id}
      eindeId={einde.id}
      antwoord={antwoord}
      laatsteDag={einde.laatsteDag}
      terug={zaakpad(id)}
    />
  );
}
