import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import * as z from "zod";

import { antwoordenVoor } from "@/components/domein/overeenkomst-einde";
import { EindeantwoordPagina } from "@/components/form/einde-antwoord-pagina";
import { EINDEANTWOORDEN } from "@/lib/domein/zorgovereenkomst/eindestatus";

import { eindeBeantwoordenAction } from "../../loop-actions";
import { LIJST, requireZaak } from "../../zaak";

export const metadata: Metadata = { title: "Einde van de zorgovereenkomst" };

const keuze = z.enum(EINDEANTWOORDEN).nullable().catch(null);

export default async function ZorgverlenerEindePage({ params, searchParams }: PageProps<"/zorgverlener/zorgovereenkomsten/[id]/einde">) {
  const [{ id }, vraag] = await Promise.all([params, searchParams]);
  const antwoord = keuze.parse(vraag["antwoord"] ?? null);
  const { einde } = await requireZaak(id);
  if (einde === null || antwoord === null || !antwoordenVoor(einde, "zorgverlener").includes(antwoord)) redirect(`${LIJST}/${id}`);
  return (
    <EindeantwoordPagina
      action={eindeBeantwoordenAction}
      sleutel={randomUUID()}
      zorgovereenkomstId={id}
      eindeId={einde.id}
      antwoord={antwoord}
      laatsteDag={einde.laatsteDag}
      terug={`${LIJST}/${id}`}
    />
  );
}
