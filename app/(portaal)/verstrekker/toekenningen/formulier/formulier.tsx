"use client";

import { alsFormState } from "@/components/form/answer-form";
import { DateField, Field, MoneyField } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { FormFrame } from "@/components/form/form-frame";
import { type Option, Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { useFormAction, valuesOf } from "@/components/form/use-form-action";
import { ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FieldValues, FormAction, FormState } from "@/lib/actions/form-state";

import type { Formulierantwoord } from "./antwoord";
import { Controle } from "./controle";
import { LABELS } from "./labels";

type Keuzes = Readonly<{ wetten: readonly Option[]; functiesoorten: readonly Option[]; geslachten: readonly Option[]; relatiesoorten: readonly Option[]; machtigingen: readonly Option[] }>;

type FormulierProps = Readonly<{
  action: FormAction<Formulierantwoord>;
  sleutel: string;
  begin: Readonly<Record<string, string>>;
  keuzes: Keuzes;
  /** Of the toekenning that is changed: person and law stay what they are. */
  bestaand: Readonly<{ toekenningId: string; versie: number; budgethouder: string }> | null;
}>;

/** How many rows of a list there are in what was typed. */
function aantal(waarden: FieldValues, lijst: string): number {
  const nummers = Object.keys(waarden).flatMap((naam) => new RegExp(`^${lijst}\\.(\\d+)\\.`).exec(naam)?.[1] ?? []);
  return new Set(nummers).size;
}

const reeks = (lengte: number): readonly number[] => Array.from({ length: lengte }, (_leeg, i) => i);

function Budgethouder({ keuzes }: Readonly<{ keuzes: Keuzes }>) {
  return (
    <Fieldset id="budgethouder" legend="Budgethouder">
      <div className="flex flex-wrap items-end gap-4">
        <Field name="velden.bsn" label={LABELS.bsn} inputMode="numeric" width="s" autoComplete="off" />
        <SubmitButton variant="secondary" name="knop" value="opzoeken">
          Opzoeken
        </SubmitButton>
      </div>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        <Field name="velden.voornamen" label={LABELS.voornamen} autoComplete="off" />
        <Field name="velden.tussenvoegsel" label={LABELS.tussenvoegsel} optional width="s" autoComplete="off" />
        <Field name="velden.achternaam" label={LABELS.achternaam} autoComplete="off" />
        <DateField name="velden.geboortedatum" label={LABELS.geboortedatum} hint="Bijvoorbeeld 08-03-1951" />
        <Select name="velden.geslacht" label={LABELS.geslacht} optional options={keuzes.geslachten} width="s" placeholder="onbekend" />
        <Field name="velden.email" label={LABELS.email} optional autoComplete="off" />
        <Field name="velden.telefoon" label={LABELS.telefoon} optional width="s" autoComplete="off" />
        <Field name="velden.straat" label={LABELS.straat} optional autoComplete="off" />
        <Field name="velden.huisnummer" label={LABELS.huisnummer} optional width="xs" autoComplete="off" />
        <Field name="velden.postcode" label={LABELS.postcode} optional width="s" autoComplete="off" />
        <Field name="velden.woonplaats" label={LABELS.woonplaats} optional autoComplete="off" />
      </div>
    </Fieldset>
  );
}

const VAST = ["bsn", "voornamen", "tussenvoegsel", "achternaam", "geboortedatum", "geslacht", "email", "telefoon", "straat", "huisnummer", "postcode", "woonplaats", "wet"] as const;

/** What a change cannot change: the person and the law. It travels along, because a message is always complete. */
function Vast({ waarden, budgethouder }: Readonly<{ waarden: FieldValues; budgethouder: string }>) {
  return (
    <>
      <p>
        Budgethouder: <strong>{budgethouder}</strong>
      </p>
      {VAST.map((veld) => (
        <input key={veld} type="hidden" name={`velden.${veld}`} value={waarden[`velden.${veld}`] ?? ""} />
      ))}
    </>
  );
}

function Budget({ keuzes, wijziging }: Readonly<{ keuzes: Keuzes; wijziging: boolean }>) {
  return (
    <Fieldset id="budget" legend="Budget">
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        {!wijziging && <Select name="velden.wet" label={LABELS.wet} options={keuzes.wetten} width="s" />}
        <Field name="velden.budgetkenmerk" label={LABELS.budgetkenmerk} hint="Uw eigen kenmerk van het budget" autoComplete="off" readOnly={wijziging} />
        <Field name="velden.beschikkingsnummer" label={LABELS.beschikkingsnummer} hint="Het nummer van uw besluit" autoComplete="off" />
        {!wijziging && <Field name="velden.vorigBudgetkenmerk" label={LABELS.vorigBudgetkenmerk} hint="Alleen als dit budget een ander vervangt" optional autoComplete="off" />}
        <DateField name="velden.budgetVan" label={LABELS.budgetVan} hint="Bijvoorbeeld 01-01-2026" />
        <DateField name="velden.budgetTm" label={LABELS.budgetTm} hint="Bijvoorbeeld 31-12-2026" />
      </div>
    </Fieldset>
  );
}

function Functies({ aantalRijen, keuzes }: Readonly<{ aantalRijen: number; keuzes: Keuzes }>) {
  return (
    <Fieldset id="functies" legend="Zorgfunctiebudgetten" hint="Voor elke soort zorg een bedrag. Het totaal rekenen wij uit. Laat de dagen leeg als ze gelijk zijn aan die van het budget.">
      {reeks(aantalRijen).map((i) => (
        <div key={i} className="grid items-start gap-x-6 gap-y-4 border-l-4 border-line pl-4 md:grid-cols-2">
          <Select name={`functies.${String(i)}.functiesoort`} label={`${LABELS.functiesoort} ${String(i + 1)}`} options={keuzes.functiesoorten} />
          <MoneyField name={`functies.${String(i)}.functieBedrag`} label={LABELS.functieBedrag} />
          <DateField name={`functies.${String(i)}.functieVan`} label={LABELS.functieVan} hint="" optional />
          <DateField name={`functies.${String(i)}.functieTm`} label={LABELS.functieTm} hint="" optional />
          <MoneyField name={`functies.${String(i)}.functieVvb`} label={LABELS.functieVvb} optional />
          {aantalRijen > 1 && (
            <div className="self-end">
              <SubmitButton variant="quiet" name="knop" value={`functie-eraf.${String(i)}`}>{`Soort zorg ${String(i + 1)} weghalen`}</SubmitButton>
            </div>
          )}
        </div>
      ))}
      <SubmitButton variant="secondary" name="knop" value="functie-erbij">
        Nog een soort zorg
      </SubmitButton>
    </Fieldset>
  );
}

function Relaties({ aantalRijen, keuzes }: Readonly<{ aantalRijen: number; keuzes: Keuzes }>) {
  return (
    <Fieldset id="relaties" legend="Vertegenwoordigers" hint="Alle vertegenwoordigers die volgens u voor dit budget gelden. Wie u weghaalt, kan niet meer handelen.">
      {reeks(aantalRijen).map((i) => (
        <div key={i} className="grid items-start gap-x-6 gap-y-4 border-l-4 border-line pl-4 md:grid-cols-2">
          <Select name={`relaties.${String(i)}.relatieSoort`} label={`${LABELS.relatieSoort} ${String(i + 1)}`} options={keuzes.relatiesoorten} />
          <Field name={`relaties.${String(i)}.relatieBsn`} label={LABELS.relatieBsn} inputMode="numeric" width="s" autoComplete="off" />
          <Field name={`relaties.${String(i)}.relatieVoornamen`} label={LABELS.relatieVoornamen} autoComplete="off" />
          <Field name={`relaties.${String(i)}.relatieTussenvoegsel`} label={LABELS.relatieTussenvoegsel} optional width="s" autoComplete="off" />
          <Field name={`relaties.${String(i)}.relatieAchternaam`} label={LABELS.relatieAchternaam} autoComplete="off" />
          <DateField name={`relaties.${String(i)}.relatieGeboortedatum`} label={LABELS.relatieGeboortedatum} hint="" />
          <Select name={`relaties.${String(i)}.relatieMachtiging`} label={LABELS.relatieMachtiging} hint="Bij een gemachtigde, gewaarborgde hulp of gevolmachtigde" optional options={keuzes.machtigingen} width="s" placeholder="geen" />
          <DateField name={`relaties.${String(i)}.relatieVan`} label={LABELS.relatieVan} hint="" />
          <DateField name={`relaties.${String(i)}.relatieTm`} label={LABELS.relatieTm} hint="" optional />
          <div className="self-end">
            <SubmitButton variant="quiet" name="knop" value={`relatie-eraf.${String(i)}`}>{`Vertegenwoordiger ${String(i + 1)} weghalen`}</SubmitButton>
          </div>
        </div>
      ))}
      <SubmitButton variant="secondary" name="knop" value="relatie-erbij">
        {aantalRijen === 0 ? "Vertegenwoordiger toevoegen" : "Nog een vertegenwoordiger"}
      </SubmitButton>
    </Fieldset>
  );
}

function Contactadres() {
  return (
    <Fieldset id="contact" legend="Contactadres" hint="Alleen als post naar een ander gaat dan de budgethouder. Vul dan alle vijf de vakken in." optional>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        <Field name="velden.contactNaam" label={LABELS.contactNaam} optional autoComplete="off" />
        <Field name="velden.contactStraat" label={LABELS.contactStraat} optional autoComplete="off" />
        <Field name="velden.contactHuisnummer" label={LABELS.contactHuisnummer} optional width="xs" autoComplete="off" />
        <Field name="velden.contactPostcode" label={LABELS.contactPostcode} optional width="s" autoComplete="off" />
        <Field name="velden.contactWoonplaats" label={LABELS.contactWoonplaats} optional autoComplete="off" />
      </div>
    </Fieldset>
  );
}

/** One grant: filled in, looked over, sent. Every button sends the whole form, so that it works without a script. */
export function Toekenningsformulier({ action, sleutel, begin, keuzes, bestaand }: FormulierProps) {
  const { state, submit } = useFormAction(action);
  const antwoord = state.status === "done" ? state.result : null;
  const vaste = bestaand === null ? null : { toekenningId: bestaand.toekenningId, versie: String(bestaand.versie) };
  if (antwoord?.stap === "controle") return <Controle antwoord={antwoord} submit={submit} sleutel={sleutel} vaste={vaste} nieuw={bestaand === null} />;
  // Before anything was sent the form shows where it began; after that always what was sent.
  const beginstand: FormState = { status: "invalid", errors: {}, values: begin };
  const getoond: FormState = state.status === "idle" ? beginstand : alsFormState(state, antwoord);
  const waarden = valuesOf(getoond) ?? begin;
  return (
    <FormFrame state={getoond} submit={submit} sleutel={sleutel}>
      {/* What Enter presses: the first button of a form, and that must not be one that takes a row away. */}
      <button type="submit" name="knop" value="controleren" tabIndex={-1} aria-hidden="true" className="sr-only">
        Toekenning nakijken
      </button>
      {antwoord?.melding != null && (
        <Notice tone={antwoord.melding.toon} live title={antwoord.melding.tekst} />
      )}
      <input type="hidden" name="velden.mutatie" value={bestaand === null ? "nieuw" : "wijziging"} />
      {vaste !== null && <input type="hidden" name="toekenningId" value={vaste.toekenningId} />}
      {vaste !== null && <input type="hidden" name="versie" value={vaste.versie} />}
      {bestaand === null ? <Budgethouder keuzes={keuzes} /> : <Vast waarden={waarden} budgethouder={bestaand.budgethouder} />}
      <Budget keuzes={keuzes} wijziging={bestaand !== null} />
      <Functies aantalRijen={Math.max(1, aantal(waarden, "functies"))} keuzes={keuzes} />
      <Relaties aantalRijen={aantal(waarden, "relaties")} keuzes={keuzes} />
      <Contactadres />
      <ButtonRow>
        <SubmitButton name="knop" value="controleren">
          Toekenning nakijken
        </SubmitButton>
      </ButtonRow>
    </FormFrame>
  );
}
