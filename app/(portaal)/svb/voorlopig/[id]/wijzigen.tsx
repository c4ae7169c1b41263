import { randomUUID } from "node:crypto";

import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { DateField, Field } from "@/components/form/field";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Dag, Tijdstip } from "@/components/domein/dag";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { Text } from "@/components/ui/text";
import { opdrachtgeversVoor } from "@/lib/domein/voorlopig/voorstel";
import { formatGeheel } from "@/lib/format";
import { OPDRACHTGEVER_LABELS, WIJZIGING_LABELS, WIJZIGINGSTATUS } from "@/lib/messages/voorlopig";
import type { Voorlopigdetail } from "@/lib/queries/svb/voorlopig";
import type { Wijzigingen, Wijzigingsregel } from "@/lib/queries/svb/voorlopigwijziging";

import { verlengingAfwijzenAction, verlengingGoedkeurenAction, verlengingIntrekkenAction, verlengingVoorstellenAction, voorlopigOverdragenAction, voorlopigVerkortenAction } from "../actions";

type Props = Readonly<{ budget: Voorlopigdetail }>;

const declaraties = (aantal: number): string => (aantal === 1 ? "1 declaratie" : `${formatGeheel(aantal)} declaraties`);

function Opdracht({ opdracht }: Pick<Wijzigingsregel, "opdracht">) {
  return opdracht === null ? null : <>{OPDRACHTGEVER_LABELS[opdracht.opdrachtgever]}, op <Dag datum={opdracht.op} />, kenmerk {opdracht.kenmerk}</>;
}

function Sleutels({ budget, wijzigingId }: Props & Readonly<{ wijzigingId?: string }>) {
  return (
    <>
      <input type="hidden" name="voorlopigId" value={budget.id} />
      {wijzigingId !== undefined && <input type="hidden" name="wijzigingId" value={wijzigingId} />}
    </>
  );
}

function Opnieuw({ uitgevallen }: Pick<Wijzigingen, "uitgevallen">) {
  if (uitgevallen === 0) return null;
  return <Text>{declaraties(uitgevallen)} {uitgevallen === 1 ? "is" : "zijn"} uitgevallen omdat de einddatum voorbij was. Na de verlenging {uitgevallen === 1 ? "wordt die" : "worden die"} vanzelf opnieuw beoordeeld.</Text>;
}

/** The second pair of eyes on a later end date. */
function Verlenging({ budget, ligtVoor }: Props & Readonly<{ ligtVoor: NonNullable<Wijzigingen["ligtVoor"]> }>) {
  return (
    <Panel title="Er ligt een verlenging voor" look="tint">
      <DescriptionList
        dense
        items={[
          ...(ligtVoor.einddatum === null ? [] : [{ term: "Betalen tot en met", value: <><Dag datum={ligtVoor.einddatum.naar} />, nu <Dag datum={ligtVoor.einddatum.van} /></> }]),
          { term: "Opdracht", value: <Opdracht opdracht={ligtVoor.opdracht} /> },
          { term: "Reden", value: ligtVoor.reden },
          { term: "Voorgesteld door", value: <>{ligtVoor.maker ?? "een medewerker"}, <Tijdstip moment={ligtVoor.opgemaaktOp} /></> },
        ]}
      />
      <div className="mt-6 space-y-6">
        {ligtVoor.magBesluiten && (
          <>
            <ActionForm action={verlengingGoedkeurenAction} sleutel={randomUUID()} className="space-y-4">
              <Sleutels budget={budget} wijzigingId={ligtVoor.id} />
              <Opnieuw uitgevallen={budget.wijzigingen.uitgevallen} />
              <Text>De budgethouder en de verstrekker krijgen bericht van de nieuwe einddatum.</Text>
              <Checkbox name="nagekeken" label="Ik heb de nieuwe opdracht gezien." />
              <SubmitButton>Verlenging goedkeuren</SubmitButton>
            </ActionForm>
            <Details summary="Verlenging afwijzen">
              <ActionForm action={verlengingAfwijzenAction} className="space-y-4">
                <Sleutels budget={budget} wijzigingId={ligtVoor.id} />
                <Textarea name="reden" label="Waarom wijst u het af?" hint="Uw collega leest dit." rows={3} />
                <SubmitButton variant="danger">Verlenging afwijzen</SubmitButton>
              </ActionForm>
            </Details>
          </>
        )}
        {ligtVoor.zelfOpgemaakt && (
          <ActionForm action={verlengingIntrekkenAction} className="space-y-4">
            <Sleutels budget={budget} wijzigingId={ligtVoor.id} />
            <Text>Een andere medewerker keurt het goed of wijst het af.</Text>
            <SubmitButton variant="secondary">Verlenging intrekken</SubmitButton>
          </ActionForm>
        )}
        {!ligtVoor.zelfOpgemaakt && !ligtVoor.magBesluiten && <Text>Een medewerker met de functie uitval of vrijgeven besluit over deze verlenging.</Text>}
      </div>
    </Panel>
  );
}

function Langer({ budget }: Props) {
  return (
    <Details summary="Langer laten lopen">
      <ActionForm action={verlengingVoorstellenAction} sleutel={randomUUID()} className="space-y-6">
        <Sleutels budget={budget} />
        <Text>Hiervoor is een nieuwe opdracht nodig. Een collega keurt de verlenging goed; tot dan blijft de einddatum <Dag datum={budget.einddatum} />.</Text>
        <Opnieuw uitgevallen={budget.wijzigingen.uitgevallen} />
        <DateField name="einddatum" label="Betalen tot en met" hint="Later dan de einddatum van nu. Bijvoorbeeld 30-09-2026" />
        <RadioGroup name="opdrachtgever" label="Wie gaf de opdracht?" options={opdrachtgeversVoor(budget.wet).map((wie) => ({ value: wie, label: OPDRACHTGEVER_LABELS[wie] }))} />
        <DateField name="opdrachtOp" label="Datum van de opdracht" />
        <Field name="opdrachtKenmerk" label="Kenmerk van de opdracht" width="m" maxLength={60} />
        <Textarea name="reden" label="Waarom is het langer nodig?" rows={3} />
        <SubmitButton>Verlenging voorstellen</SubmitButton>
      </ActionForm>
    </Details>
  );
}

function Eerder({ budget }: Props) {
  const { onderweg } = budget.wijzigingen;
  return (
    <Details summary="Eerder laten stoppen">
      <ActionForm action={voorlopigVerkortenAction} sleutel={randomUUID()} className="space-y-6">
        <Sleutels budget={budget} />
        <Notice tone="waarschuwing" title="Dit geldt meteen">
          <p>Wat al is goedgekeurd, wordt betaald. Wat na de nieuwe einddatum wordt goedgekeurd, wacht op de toekenning. De budgethouder en de verstrekker krijgen bericht.</p>
          {onderweg > 0 && <p>{declaraties(onderweg)} {onderweg === 1 ? "wacht" : "wachten"} nog op akkoord van de budgethouder.</p>}
        </Notice>
        <DateField name="stopdatum" label="Betalen tot en met" hint="Vandaag of later, en eerder dan de einddatum van nu." />
        <Textarea name="stopreden" label="Waarom stopt het eerder?" rows={3} />
        <SubmitButton variant="danger">Einddatum vervroegen</SubmitButton>
      </ActionForm>
    </Details>
  );
}

function Overdragen({ budget }: Props) {
  return (
    <Details summary="Overdragen aan een collega">
      <ActionForm action={voorlopigOverdragenAction} sleutel={randomUUID()} className="space-y-6">
        <Sleutels budget={budget} />
        <Select name="eigenaarId" label="Wie gaat de toekenning opvragen?" hint={`Nu: ${budget.eigenaar}`} options={budget.wijzigingen.eigenaren.map(({ id, naam }) => ({ value: id, label: naam }))} />
        <Textarea name="overdrachtreden" label="Waarom draagt u het over?" rows={3} />
        <SubmitButton>Overdragen</SubmitButton>
      </ActionForm>
    </Details>
  );
}

/** Owner and end date of a budget that runs; nothing where there is nothing to change. */
export function Wijzigen({ budget }: Props) {
  const { ligtVoor, magVoorstellen, magVerkorten, eigenaren } = budget.wijzigingen;
  const [langer, eerder, overdragen] = [magVoorstellen && ligtVoor === null, magVerkorten && ligtVoor === null && budget.dagenOver > 1, magVoorstellen && eigenaren.length > 0];
  return (
    <>
      {ligtVoor !== null && <Verlenging budget={budget} ligtVoor={ligtVoor} />}
      {(langer || eerder || overdragen) && (
        <Panel title="Wijzigen">
          {langer && <Langer budget={budget} />}
          {eerder && <Eerder budget={budget} />}
          {overdragen && <Overdragen budget={budget} />}
        </Panel>
      )}
    </>
  );
}

function Wat({ regel }: Readonly<{ regel: Wijzigingsregel }>) {
  if (regel.eigenaar !== null) return <>van {regel.eigenaar.van} naar {regel.eigenaar.naar}</>;
  if (regel.einddatum === null) return null;
  return <>van <Dag datum={regel.einddatum.van} /> naar <Dag datum={regel.einddatum.naar} /></>;
}

/** Everything that was changed, newest first, each with its reason. */
export function Eerdere({ budget }: Props) {
  const { eerdere } = budget.wijzigingen;
  if (eerdere.length === 0) return null;
  return (
    <Panel title="Eerdere wijzigingen">
      <ul className="divide-y divide-line">
        {eerdere.map((regel) => (
          <li key={regel.id} className="space-y-1 py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{WIJZIGING_LABELS[regel.soort]}</span>
              <StatusBadge tone={WIJZIGINGSTATUS[regel.status].tone} label={WIJZIGINGSTATUS[regel.status].label} />
            </p>
            <p><Wat regel={regel} /></p>
            {regel.opdracht !== null && <p>Opdracht: <Opdracht opdracht={regel.opdracht} /></p>}
            <p className="wrap-anywhere">Reden: {regel.reden}</p>
            {regel.besluitreden !== null && <p className="wrap-anywhere">Besluit: {regel.besluitreden}</p>}
            <p className="text-small text-muted">
              {regel.maker ?? "Een medewerker"}, <Tijdstip moment={regel.opgemaaktOp} />
              {regel.soort === "verlenging" && regel.beslisser !== null && <>. Besloten door {regel.beslisser}</>}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
