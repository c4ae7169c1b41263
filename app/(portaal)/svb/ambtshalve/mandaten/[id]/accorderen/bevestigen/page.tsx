import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Bulkakkoord } from "@/components/domein/bulkakkoord";
import { Bulkvelden, Bulkvoorsteltabel } from "@/components/domein/bulkvoorstel";
import { PageFrame } from "@/components/layout/page-frame";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatDatum } from "@/lib/format";
import { ambtshalvebulkvoorstel } from "@/lib/queries/svb/ambtshalve-accorderen";

import { leesGekozen } from "../../../../../../bulkakkoord";
import { velenAmbtshalveAccorderenAction } from "../../../../actions";

export const metadata = { title: "Ambtshalve akkoord op meer zorgovereenkomsten" };

const adres = z.object({ id: z.uuid() });

export default async function AmbtshalveBevestigenPage({ params, searchParams }: PageProps<"/svb/ambtshalve/mandaten/[id]/accorderen/bevestigen">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { id } = gelezen.data;
  const ids = leesGekozen(await searchParams);
  const actor = await requireActor("svb");
  const { db, nu, vandaag } = await requestDeps();
  const voorstel = await ambtshalvebulkvoorstel(db, actor, id, ids, { nu, vandaag });
  if (voorstel === null) notFound();
  const { nummer, verstrekker, uiterlijk, regels } = voorstel;
  const mee = regels.filter(({ weggelaten }) => weggelaten === null);
  const pad = `/svb/ambtshalve/mandaten/${id}/accorderen`;
  return (
    <PageFrame
      title="Ambtshalve akkoord op meer zorgovereenkomsten"
      lead={`Op naam van ${verstrekker}. Elke zorgovereenkomst wordt apart vastgelegd; wat intussen is veranderd, slaan wij over.`}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/ambtshalve", label: "Ambtshalve goedgekeurd" },
        { href: `/svb/ambtshalve/mandaten/${id}`, label: nummer },
        { href: pad, label: "Accorderen" },
      ]}
    >
      <Bulkakkoord
        action={velenAmbtshalveAccorderenAction}
        sleutel={randomUUID()}
        knop={mee.length === 0 ? null : `Ambtshalve akkoord geven op ${String(mee.length)} ${mee.length === 1 ? "zorgovereenkomst" : "zorgovereenkomsten"}`}
        pad={pad}
        nummers={Object.fromEntries(regels.map((regel) => [regel.id, regel.nummer]))}
      >
        <ul className="list-disc space-y-1 pl-6">
          <li>De zorgovereenkomsten gaan naar een toetser van de SVB. U toetst ze niet zelf.</li>
          <li>Uit het budget wordt per eenheid ten hoogste het maximum in de tabel betaald.</li>
          <li>Budgethouder, zorgverlener en verstrekker krijgen bericht, en zien het merk “ambtshalve goedgekeurd”.</li>
          <li>De verstrekker zegt uiterlijk {formatDatum(uiterlijk)} of zij erachter staat. Tot dan staan ze op de lijst.</li>
        </ul>
        <Bulkvoorsteltabel pad={pad} regels={regels} />
        <input type="hidden" name="mandaatId" value={id} />
        <Bulkvelden regels={mee.map(({ voorstellen: _voorstellen, ...regel }) => regel)} />
      </Bulkakkoord>
    </PageFrame>
  );
}
