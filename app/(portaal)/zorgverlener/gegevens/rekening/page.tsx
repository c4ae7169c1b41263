import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Dag, Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { Field } from "@/components/form/field";
import { NaInloggen } from "@/components/form/na-inloggen";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import { eerstInloggen, requestDeps, requireActor } from "@/lib/auth/actor";
import type { Rekeningstatus } from "@/lib/domein/betaling/rekeningstatus";
import { type Rekeningregel, zorgverlenerrekening } from "@/lib/queries/zorgverlener/rekening";

import { rekeningnummerIntrekkenAction, rekeningnummerWijzigenAction } from "./actions";

export const metadata = { title: "Mijn rekening" };

const zoekvraag = z.object({ klaar: z.enum(["aangevraagd", "ingetrokken"]).optional().catch(undefined) });

const STAND: Readonly<Record<Rekeningstatus, string>> = {
  aangevraagd: "Bij de SVB",
  geldig: "In gebruik",
  vervallen: "Vervangen",
  afgewezen: "Afgewezen",
  ingetrokken: "Ingetrokken",
  verlopen: "Verlopen",
};

const KOLOMMEN: readonly Column<Rekeningregel>[] = [
  { key: "iban", header: "Rekening", nowrap: true, cell: (rij) => rij.iban },
  { key: "naam", header: "Op naam van", cell: (rij) => rij.tenaamstelling },
  { key: "op", header: "Doorgegeven", cell: (rij) => <Tijdstip moment={rij.aangevraagdOp} /> },
  { key: "stand", header: "Wat is ermee gebeurd?", cell: (rij) => (rij.besluitreden === null ? STAND[rij.status] : `${STAND[rij.status]}: ${rij.besluitreden}`) },
];

function Ontvangst({ klaar }: Readonly<{ klaar: "aangevraagd" | "ingetrokken" | undefined }>) {
  if (klaar === undefined) return null;
  if (klaar === "ingetrokken") return <Notice tone="ok" title="De aanvraag is ingetrokken. Wij betalen op uw oude rekening." live />;
  return (
    <Notice tone="ok" title="Uw nieuwe rekeningnummer is doorgegeven." live>
      <p>Een medewerker van de SVB controleert het. U krijgt bericht. Tot die tijd betalen wij op uw oude rekening.</p>
    </Notice>
  );
}

function InGebruik({ geldig }: Readonly<{ geldig: Rekeningregel | null }>) {
  if (geldig === null) return <Text>Er is nog geen goedgekeurde rekening. U geeft haar door als u een zorgovereenkomst ondertekent.</Text>;
  return (
    <DescriptionList
      items={[
        { term: "Rekeningnummer", value: <span className="tabular">{geldig.iban}</span> },
        { term: "Op naam van", value: geldig.tenaamstelling },
        ...(geldig.betaalbaarVanaf === null ? [] : [{ term: "Eerste betaling op zijn vroegst", value: <Dag datum={geldig.betaalbaarVanaf} /> }]),
      ]}
    />
  );
}

function Wachtend({ rekening }: Readonly<{ rekening: Rekeningregel }>) {
  return (
    <Panel title="Wacht op de SVB" look="tint">
      <DescriptionList
        items={[
          { term: "Nieuw rekeningnummer", value: <span className="tabular">{rekening.iban}</span> },
          { term: "Op naam van", value: rekening.tenaamstelling },
          { term: "Doorgegeven", value: <Tijdstip moment={rekening.aangevraagdOp} /> },
          ...(rekening.verlooptOp === null ? [] : [{ term: "De SVB beslist uiterlijk", value: <Dag datum={rekening.verlooptOp} /> }]),
        ]}
      />
      {rekening.magIntrekken && (
        <ActionForm action={rekeningnummerIntrekkenAction} sleutel={randomUUID()} className="mt-4 space-y-4">
          <input type="hidden" name="rekeningId" value={rekening.id} />
          <Text>Hebt u dit niet zelf doorgegeven, of klopt het niet? Trek de aanvraag dan in. Er verandert dan niets.</Text>
          <SubmitButton variant="secondary">Aanvraag intrekken</SubmitButton>
        </ActionForm>
      )}
    </Panel>
  );
}

function Wijzigen({ inloggen }: Readonly<{ inloggen: string | null }>) {
  return (
    <Panel title="Ander rekeningnummer doorgeven" look="tint">
      <NaInloggen adres={inloggen}>
        <ActionForm action={rekeningnummerWijzigenAction} sleutel={randomUUID()} className="space-y-4">
          <Field name="iban" label="Nieuw rekeningnummer (IBAN)" hint="Bijvoorbeeld NL91 ABNA 0417 1643 00" autoComplete="off" spellCheck={false} />
          <Field name="tenaamstelling" label="Naam bij de bank" hint="Schrijf de naam zoals die op de bankpas staat." autoComplete="off" />
          <Checkbox name="eigen" label="Deze rekening is van mij of van mijn organisatie" />
          <Text className="font-semibold">Wat gebeurt er daarna?</Text>
          <ul className="list-disc space-y-1 pl-6">
            <li>Wij vragen de bank of de naam bij de rekening hoort.</li>
            <li>Een medewerker van de SVB keurt het nummer goed of af. U krijgt bericht.</li>
            <li>De budgethouders voor wie u werkt, krijgen bericht dat het nummer verandert. Zij zien het nummer niet.</li>
            <li>De eerste betaling op de nieuwe rekening komt een paar dagen later dan normaal.</li>
          </ul>
          <SubmitButton>Rekeningnummer doorgeven</SubmitButton>
        </ActionForm>
      </NaInloggen>
    </Panel>
  );
}

export default async function RekeningPage({ searchParams }: PageProps<"/zorgverlener/gegevens/rekening">) {
  const { klaar } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("zorgverlener");
  const { db } = await requestDeps();
  const rekening = await zorgverlenerrekening(db, actor);
  if (rekening === null) notFound();

  return (
    <PageFrame title="Mijn rekening" lead="Op deze rekening betaalt de SVB uw declaraties." crumbs={[{ href: "/zorgverlener", label: "Overzicht" }]}>
      <Ontvangst klaar={klaar} />
      <Panel title="Nu in gebruik">
        <InGebruik geldig={rekening.geldig} />
      </Panel>
      {rekening.aangevraagd === null ? <Wijzigen inloggen={await eerstInloggen()} /> : <Wachtend rekening={rekening.aangevraagd} />}
      {rekening.eerder.length > 0 && (
        <Panel title="Eerder">
          <DataTable caption="Eerdere rekeningnummers" captionHidden columns={KOLOMMEN} rows={rekening.eerder} rowKey={({ id }) => id} />
        </Panel>
      )}
    </PageFrame>
  );
}
