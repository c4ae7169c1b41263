import { notFound } from "next/navigation";

import { ActionForm } from "@/components/form/action-form";
import { FileField } from "@/components/form/file-field";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { OPDRACHTGEVERS } from "@/lib/domein/voorlopig/voorstel";
import { LIJSTKOLOMMEN, MEESTE_LIJSTRIJEN } from "@/lib/koppelvlak/voorlopiglijst/lees";
import { voorlopigbegin } from "@/lib/queries/svb/voorlopig";

import { voorlopiglijstAanbiedenAction } from "../actions";
import { Opdrachtvelden } from "../opdrachtvelden";

export const metadata = { title: "Lijst met voorlopige budgetten" };

export default async function VoorlopiglijstPage() {
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const begin = await voorlopigbegin(db, actor, vandaag);
  if (begin === null) notFound();
  return (
    <PageFrame
      title="Lijst met voorlopige budgetten inlezen"
      lead="U ziet eerst per regel wat er zou gebeuren. Er wordt niets voorgesteld zolang er een fout in staat."
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/voorlopig", label: "Voorlopige budgetten" },
      ]}
    >
      <ActionForm action={voorlopiglijstAanbiedenAction} className="space-y-6">
        <FileField name="bestand" label="Lijst" hint={`Een CSV-bestand van ten hoogste 1 MB en ${String(MEESTE_LIJSTRIJEN)} regels.`} accept=".csv,text/csv" />
        <Opdrachtvelden opdrachtgevers={OPDRACHTGEVERS} eigenaren={begin.eigenaren} eigen={actor.gebruikerId} />
        <SubmitButton>Lijst bekijken</SubmitButton>
      </ActionForm>
      <Panel title="Hoe ziet de lijst eruit?">
        <Prose>
          <p>De eerste regel heeft deze kolommen, in elke volgorde: {LIJSTKOLOMMEN.join(", ")}.</p>
          <p>Elke regel is één soort zorg van één persoon. Regels van dezelfde persoon, verstrekker, wet en periode worden samen één budget.</p>
          <pre className="overflow-x-auto" tabIndex={0} aria-label="Voorbeeld van een lijst">{`${LIJSTKOLOMMEN.join(";")}\n999990019;08-03-1951;Johanna Maria;van 't;Hof;0193;wmo;01-01-2026;31-12-2026;WM-BG;5.000,00`}</pre>
        </Prose>
      </Panel>
    </PageFrame>
  );
}
