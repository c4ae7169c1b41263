import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { PageFrame } from "@/components/layout/page-frame";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatIban, formatNaam } from "@/lib/format";
import { REKENINGEN_PER_PAGINA, rekeninglijst, type TeBeoordelenRekening } from "@/lib/queries/svb/rekeningen";

import { rekeningBeoordelenAction } from "./actions";

export const metadata = { title: "Rekeningen van budgethouders" };

const zoekvraag = z.object({ pagina: z.coerce.number().int().positive().catch(1), klaar: z.literal("ja").optional().catch(undefined) });

function Rekening({ rekening }: Readonly<{ rekening: TeBeoordelenRekening }>) {
  return (
    <Panel title={formatNaam(rekening.budgethouder)}>
      <DescriptionList
        dense
        items={[
          { term: "Rekeningnummer", value: <span className="tabular">{formatIban(rekening.iban)}</span> },
          { term: "Op naam van", value: rekening.tenaamstelling },
          { term: "Opgegeven", value: <Tijdstip moment={rekening.aangevraagdOp} /> },
        ]}
      />
      {rekening.ookVanZorgverlener && (
        <Notice tone="waarschuwing" title="Dit nummer is ook van een zorgverlener" className="mt-4">
          <p>Zoek uit of dit klopt voordat u goedkeurt.</p>
        </Notice>
      )}
      {rekening.zelf ? (
        <Text className="mt-4">U hebt deze rekening zelf opgegeven. Een collega beoordeelt haar.</Text>
      ) : (
        <ActionForm action={rekeningBeoordelenAction} sleutel={randomUUID()} className="mt-4 space-y-4">
          <input type="hidden" name="rekeningId" value={rekening.id} />
          <RadioGroup
            name="besluit"
            label="Is dit de rekening van de budgethouder?"
            options={[
              { value: "goedkeuren", label: "Ja, goedkeuren", hint: "Vanaf nu gaan uitbetalingen naar deze rekening." },
              { value: "afwijzen", label: "Nee, afwijzen" },
            ]}
          />
          <Textarea name="reden" label="Reden" hint="Alleen bij afwijzen. De budgethouder leest dit." rows={2} optional />
          <SubmitButton>Besluit vastleggen</SubmitButton>
        </ActionForm>
      )}
    </Panel>
  );
}

export default async function RekeningenPage({ searchParams }: PageProps<"/svb/rekeningen">) {
  const { pagina, klaar } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  const { db } = await requestDeps();
  const lijst = await rekeninglijst(db, actor, pagina);
  if (lijst === null) notFound();

  return (
    <PageFrame title="Rekeningen van budgethouders" lead="Wie een rekening opgeeft, keurt haar niet goed. Zonder uw goedkeuring gaat er geen geld naartoe." crumbs={[{ href: "/svb", label: "Werkvoorraad" }]}>
      {klaar !== undefined && <Notice tone="ok" title="Het besluit is vastgelegd." live />}
      {lijst.rekeningen.length === 0 && <EmptyState title="Er wacht geen rekening op een beoordeling" icon="euro" />}
      {lijst.rekeningen.map((rekening) => (
        <Rekening key={rekening.id} rekening={rekening} />
      ))}
      {lijst.totaal > REKENINGEN_PER_PAGINA && <Pagination page={pagina} pageSize={REKENINGEN_PER_PAGINA} total={lijst.totaal} noun="rekeningen" href={(p) => `/svb/rekeningen?pagina=${String(p)}`} />}
    </PageFrame>
  );
}
