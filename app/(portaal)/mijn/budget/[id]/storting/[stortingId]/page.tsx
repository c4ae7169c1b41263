import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatKenmerk } from "@/lib/domein/storting/kenmerk";
import { env } from "@/lib/env";
import { formatBedrag, formatIban } from "@/lib/format";
import { statustekst } from "@/lib/messages";
import { stortinginstructie } from "@/lib/queries/mijn/eigen-geld";

import { naamVan } from "../../../verwachting";
import { stortingIntrekkenAction } from "../../eigen-geld-actions";

export const metadata = { title: "Zo maakt u het geld over" };

const adres = z.object({ id: z.uuid(), stortingId: z.uuid() });

export default async function StortinginstructiePage({ params }: PageProps<"/mijn/budget/[id]/storting/[stortingId]">) {
  const actor = await requireActor("mijn");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db } = await requestDeps();
  const instructie = await stortinginstructie(db, actor, gelezen.data.stortingId);
  if (instructie === null || instructie.budget.id !== gelezen.data.id) notFound();
  const { budget, storting, magIntrekken } = instructie;
  const { BETAAL_IBAN, BETAAL_NAAM } = env();
  const wacht = storting.status === "aangekondigd";

  return (
    <PageFrame
      title={wacht ? "Zo maakt u het geld over" : `Storting ${storting.nummer}`}
      lead={`Storting ${storting.nummer} voor budget ${budget.nummer}. ${statustekst("storting", storting.status, "budgethouder").label}.`}
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: "/mijn/budget", label: "Budgetten" },
        { href: `/mijn/budget/${budget.id}`, label: naamVan(budget) },
        { href: `/mijn/budget/${budget.id}/storting`, label: "Zelf geld storten" },
      ]}
      actions={<PrintButton label="Afdrukken" />}
    >
      {storting.ontvangen !== null && <Notice tone="ok" title={`Wij hebben ${formatBedrag(storting.ontvangen)} ontvangen.`} />}
      <Panel title={wacht ? "Neem dit precies over" : "Gegevens"}>
        <DescriptionList
          items={[
            { term: "Bedrag", value: <Bedrag centen={storting.bedrag} sterk /> },
            { term: "Rekening van de SVB", value: <span className="tabular whitespace-nowrap">{formatIban(BETAAL_IBAN)}</span> },
            { term: "Op naam van", value: BETAAL_NAAM },
            { term: "Betalingskenmerk", value: <span className="tabular break-words">{formatKenmerk(storting.kenmerk)}</span> },
            { term: "Waarvoor", value: storting.doel ?? "–" },
          ]}
        />
      </Panel>
      {wacht && (
        <Panel title="Waar let u op?">
          <ul className="list-disc space-y-2 pl-6">
            <li>Zet het betalingskenmerk in het vak voor het kenmerk of in de omschrijving. Zonder kenmerk duurt het langer.</li>
            <li>Maak precies {formatBedrag(storting.bedrag)} over, in één keer.</li>
            <li>Gebruik een rekening van uzelf: wat overblijft, gaat terug naar de rekening waar het vandaan kwam.</li>
          </ul>
        </Panel>
      )}
      {magIntrekken && (
        <Panel title="Toch niet storten?" className="print:hidden">
          <ActionForm action={stortingIntrekkenAction} sleutel={randomUUID()} className="space-y-4">
            <input type="hidden" name="stortingId" value={storting.id} />
            <Text>Hebt u het geld nog niet overgemaakt? Dan kunt u de storting intrekken.</Text>
            <SubmitButton variant="secondary">Storting intrekken</SubmitButton>
          </ActionForm>
        </Panel>
      )}
    </PageFrame>
  );
}
