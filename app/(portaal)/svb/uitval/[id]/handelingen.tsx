import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";

import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { Field, MoneyField } from "@/components/form/field";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { Text } from "@/components/ui/text";
import type { FormAction } from "@/lib/actions/form-state";
import { NUL } from "@/lib/domein/geld";
import { formatBedrag, formatBedragInvoer } from "@/lib/format";
import { DECLARATIETEKSTEN } from "@/lib/messages/declaratie";
import { OPLOSSING_LABELS } from "@/lib/messages/uitval";
import type { Declaratieonderwerp, Uitvalzaakdetail } from "@/lib/queries/svb/uitval";
import type { Ontvangstonderwerp } from "@/lib/queries/svb/uitval-geld";

import { aantekeningAction, afsluitbesluitAction, berichtbesluitAction, betaalbesluitAction, declaratiebesluitAction, hervattenAction, loslatenAction, ontvangstbesluitAction, oppakkenAction, wachtenAction } from "../actions";

type StapProps = Readonly<{ zaakId: string; action: FormAction; effect: string; children?: ReactNode; knop: string; danger?: boolean }>;

/** One act: first its effect in one sentence, then what it asks, then the button that says it. */
function Stap({ zaakId, action, effect, children, knop, danger = false }: StapProps) {
  return (
    <ActionForm action={action} sleutel={randomUUID()} className="space-y-4">
      <input type="hidden" name="uitvalzaakId" value={zaakId} />
      <Text>{effect}</Text>
      {children}
      <SubmitButton variant={danger ? "danger" : "primary"}>{knop}</SubmitButton>
    </ActionForm>
  );
}

const Reden = () => <Textarea name="reden" label="Reden" hint="De budgethouder en de zorgverlener lezen dit." rows={3} />;

function Declaratiebesluit({ zaakId, onderwerp }: Readonly<{ zaakId: string; onderwerp: Declaratieonderwerp }>) {
  const { voorstel, onoverkomelijk, declaratie } = onderwerp;
  const kan = onoverkomelijk.length === 0 && voorstel > NUL;
  return (
    <>
      {!kan && (
        <Notice tone="info" title="Goedkeuren kan nu niet.">
          <p>{onoverkomelijk.length > 0 ? onoverkomelijk.map((code) => `${DECLARATIETEKSTEN[code].kort}.`).join(" ") : "Er is geen budget vrij voor deze declaratie."}</p>
        </Notice>
      )}
      <Stap zaakId={zaakId} action={declaratiebesluitAction} effect="Uw besluit geldt meteen en kan niet worden teruggedraaid." knop="Besluit vastleggen">
        <RadioGroup
          name="besluit"
          label="Wat besluit u?"
          options={[
            {
              value: "goedkeuren",
              label: "Toch goedkeuren",
              hint: `Het bedrag wordt gereserveerd in het budget en klaargezet voor betaling. Ten hoogste ${formatBedrag(voorstel)} van ${formatBedrag(declaratie.gevraagd)}.`,
              disabled: !kan,
            },
            { value: "afkeuren", label: "Afkeuren", hint: "De declaratie wordt niet betaald. De zorgverlener kan een nieuwe maken." },
          ]}
        />
        {kan && <MoneyField name="bedrag" label="Toe te kennen bedrag" hint="Telt alleen als u goedkeurt." defaultValue={formatBedragInvoer(voorstel)} />}
        <Reden />
      </Stap>
    </>
  );
}

function Ontvangstbesluit({ zaakId, onderwerp }: Readonly<{ zaakId: string; onderwerp: Ontvangstonderwerp }>) {
  return (
    <Stap zaakId={zaakId} action={ontvangstbesluitAction} effect={`Koppelen boekt ${formatBedrag(onderwerp.bedrag)} bij de storting die u noemt. Hoort het geld niet bij een budget, laat de bank het dan terugsturen en leg dat hier vast.`} knop="Besluit vastleggen">
      <RadioGroup
        name="besluit"
        label="Waar hoort dit geld bij?"
        options={[
          { value: "koppelen", label: "Bij een storting" },
          { value: "niet_voor_een_budget", label: "Niet bij een budget", hint: "De bank stuurt het terug. Dat gebeurt buiten dit systeem." },
        ]}
      />
      <Field name="kenmerk" label="Betalingskenmerk of nummer van de storting" hint="Telt alleen als u koppelt, bijvoorbeeld ST-2026-000001." defaultValue={onderwerp.kandidaten[0]?.nummer ?? ""} />
      <Reden />
    </Stap>
  );
}

function Besluit({ zaak }: Readonly<{ zaak: Uitvalzaakdetail }>) {
  const { onderwerp, id } = zaak;
  if (onderwerp.soort === "declaratie") return <Declaratiebesluit zaakId={id} onderwerp={onderwerp} />;
  if (onderwerp.soort === "storting") return <Ontvangstbesluit zaakId={id} onderwerp={onderwerp} />;
  if (onderwerp.soort === "afsluiting") return <Afsluitbesluit zaakId={id} />;
  if (onderwerp.soort === "betaling") {
    return (
      <Stap zaakId={id} action={betaalbesluitAction} effect={`Opnieuw betalen maakt een nieuwe betaalopdracht van ${formatBedrag(onderwerp.bedrag)}. Niet betalen geeft het bedrag terug aan het budget.`} knop="Besluit vastleggen">
        <RadioGroup
          name="besluit"
          label="Wat moet er gebeuren?"
          options={[
            { value: "opnieuw_betalen", label: "Opnieuw betalen", hint: onderwerp.zelfdeIban ? "Het rekeningnummer is nog hetzelfde." : "Op het nieuwe, goedgekeurde rekeningnummer." },
            { value: "niet_betalen", label: "Niet betalen" },
          ]}
        />
        <Reden />
      </Stap>
    );
  }
  return (
    <Stap zaakId={id} action={berichtbesluitAction} effect="De zaak wordt gesloten. De SVB verandert nooit zelf iets aan wat een verstrekker heeft gestuurd." knop="Zaak sluiten">
      <RadioGroup
        name="oplossing"
        label="Hoe is het opgelost?"
        options={(["VERSTREKKER_LEVERT_OPNIEUW", "BERICHT_AFGEKEURD", "BERICHT_VERWERKT"] as const).map((code) => ({ value: code, label: OPLOSSING_LABELS[code] }))}
      />
      <Textarea name="reden" label="Reden" hint="De verstrekker leest dit." rows={3} />
    </Stap>
  );
}

function Afsluitbesluit({ zaakId }: Readonly<{ zaakId: string }>) {
  return (
    <Stap zaakId={zaakId} action={afsluitbesluitAction} effect="De zaak wordt gesloten. Klopt het bericht niet? Maak dan eerst een nieuw bericht bij de afsluiting van dit budget." knop="Zaak sluiten">
      <RadioGroup
        name="oplossing"
        label="Hoe is het opgelost?"
        options={(["AFSLUITBERICHT_KLOPT", "NIEUW_AFSLUITBERICHT"] as const).map((code) => ({ value: code, label: OPLOSSING_LABELS[code] }))}
      />
      <Textarea name="reden" label="Reden" hint="De verstrekker leest dit." rows={3} />
    </Stap>
  );
}

function InBehandeling({ zaak }: Readonly<{ zaak: Uitvalzaakdetail }>) {
  return (
    <>
      <Besluit zaak={zaak} />
      <Details summary="Wachten op een ander">
        <Stap zaakId={zaak.id} action={wachtenAction} effect="De zaak blijft van u. De partijen lezen uw vraag in de zaak." knop="Uitzetten">
          <Textarea name="vraag" label="Wat vraagt u, en aan wie?" rows={3} />
        </Stap>
      </Details>
      <Details summary="Terugleggen">
        <Stap zaakId={zaak.id} action={loslatenAction} effect="Een collega kan de zaak oppakken." knop="Zaak terugleggen" />
      </Details>
    </>
  );
}

function Nu({ zaak }: Readonly<{ zaak: Uitvalzaakdetail }>) {
  switch (zaak.status) {
    case "open":
      return <Stap zaakId={zaak.id} action={oppakkenAction} effect="U wordt behandelaar. Daarna kunt u beslissen." knop="Zaak oppakken" />;
    case "in_behandeling":
      if (zaak.eigen) return <InBehandeling zaak={zaak} />;
      return (
        <>
          <Text>Deze zaak is van {zaak.behandelaar ?? "een collega"}.</Text>
          <Details summary="Terugleggen, bijvoorbeeld bij ziekte">
            <Stap zaakId={zaak.id} action={loslatenAction} effect="De zaak komt weer in de lijst voor iedereen. Uw collega ziet dat u dit deed." knop="Zaak terugleggen" />
          </Details>
        </>
      );
    case "wacht_op_ander":
      return zaak.eigen ? <Stap zaakId={zaak.id} action={hervattenAction} effect="Is het antwoord binnen? Dan gaat u verder met deze zaak." knop="Verder behandelen" /> : <Text>{zaak.behandelaar ?? "Een collega"} wacht op antwoord.</Text>;
    case "opgelost":
    case "vervallen":
      return <Text>Deze zaak is afgerond. U hoeft niets meer te doen.</Text>;
  }
}

/** What this person can do with the case now, each act with its effect before it is done. */
export function Handelingen({ zaak, magBehandelen }: Readonly<{ zaak: Uitvalzaakdetail; magBehandelen: boolean }>) {
  if (!magBehandelen) return <Text>U kunt deze zaak inzien. Een medewerker met de functie uitval behandelt haar.</Text>;
  return (
    <div className="space-y-6">
      <Nu zaak={zaak} />
      <Details summary="Aantekening toevoegen">
        <Stap zaakId={zaak.id} action={aantekeningAction} effect="Een aantekening blijft staan en kan niet worden gewijzigd." knop="Aantekening bewaren">
          <Textarea name="tekst" label="Aantekening" rows={3} />
          <Checkbox name="gedeeld" label="Ook voor de budgethouder en de zorgverlener" hint="Zonder vinkje lezen alleen medewerkers van de SVB dit." />
        </Stap>
      </Details>
    </div>
  );
}
