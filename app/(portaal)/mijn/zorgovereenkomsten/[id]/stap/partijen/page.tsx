import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { ActionForm } from "@/components/form/action-form";
import { DateField, Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { RadioGroup } from "@/components/form/radio-group";
import { FAMILIERELATIES } from "@/lib/domein/zorgovereenkomst/model";
import { FAMILIERELATIE_LABELS } from "@/lib/messages/labels";
import type { Overeenkomstopstelling } from "@/lib/queries/mijn/zorgovereenkomsten";

import { partijenAction } from "../../../actions";
import { zaakpad } from "../../../paden";
import { requireOpstelling, Stapknoppen, Stappagina } from "../stappagina";

export const metadata: Metadata = { title: "Stap 1: zorgverlener" };

/** Shown by CSS alone when its choice is made, so that it works without JavaScript. */
const ALLEEN = {
  persoon: "hidden group-has-[input[value=persoon]:checked]/keuze:block",
  instelling: "hidden group-has-[input[value=instelling]:checked]/keuze:block",
  ondernemer: "hidden group-has-[input[name=ondernemer][value=ja]:checked]/keuze:block",
  geenInstelling: "space-y-6 group-has-[input[value=instelling]:checked]/keuze:hidden",
} as const;

function Persoonvelden() {
  return (
    <Fieldset id="persoon" legend="Gegevens van de zorgverlener" className={ALLEEN.persoon}>
      <Field name="persoon.bsn" label="Burgerservicenummer (BSN)" hint="Negen cijfers. Vraag het aan de zorgverlener; het staat op het paspoort." inputMode="numeric" width="s" autoComplete="off" />
      <Field name="persoon.voornamen" label="Voornamen" autoComplete="off" />
      <Field name="persoon.tussenvoegsel" label="Tussenvoegsel" optional width="s" autoComplete="off" />
      <Field name="persoon.achternaam" label="Achternaam" autoComplete="off" />
      <DateField name="persoon.geboortedatum" label="Geboortedatum" hint="Bijvoorbeeld 31-01-1990. We gebruiken de leeftijd om het minimumloon te bepalen." />
    </Fieldset>
  );
}

function Instellingvelden() {
  return (
    <Fieldset id="instelling" legend="Gegevens van de zorginstelling" className={ALLEEN.instelling}>
      <Field name="instelling.naam" label="Naam van de instelling" autoComplete="off" />
      <Field name="instelling.kvk" label="KvK-nummer" hint="Acht cijfers." inputMode="numeric" width="s" autoComplete="off" />
      <Field name="instelling.agb" label="AGB-code" optional hint="Acht cijfers." inputMode="numeric" width="s" autoComplete="off" />
    </Fieldset>
  );
}

function Keuze({ opstelling }: Readonly<{ opstelling: Overeenkomstopstelling }>) {
  const { overeenkomst, bekenden } = opstelling;
  const kiesbaar = bekenden.map(({ id, naam, soort }) => ({ value: id, label: naam, hint: soort === "instelling" ? "zorginstelling" : undefined }));
  return (
    <RadioGroup
      name="keuze"
      label="Wie geeft de zorg?"
      defaultValue={overeenkomst.zorgverlener?.id}
      options={[
        ...kiesbaar,
        { value: "persoon", label: kiesbaar.length === 0 ? "Een persoon" : "Een andere persoon" },
        { value: "instelling", label: kiesbaar.length === 0 ? "Een zorginstelling" : "Een andere zorginstelling" },
      ]}
    />
  );
}

export default async function PartijenPage({ params }: PageProps<"/mijn/zorgovereenkomsten/[id]/stap/partijen">) {
  const { id } = await params;
  const zaak = await requireOpstelling(id);
  const { overeenkomst } = zaak.opstelling;
  const ondernemer = overeenkomst.ondernemer === null ? undefined : overeenkomst.ondernemer ? "ja" : "nee";
  return (
    <Stappagina stap="partijen" title="De zorgverlener" zaak={zaak}>
      <ActionForm action={partijenAction} sleutel={randomUUID()} className="group/keuze">
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        <Keuze opstelling={zaak.opstelling} />
        <Persoonvelden />
        <Instellingvelden />
        <div className={ALLEEN.geenInstelling}>
          <RadioGroup
            name="familierelatie"
            label="Is de zorgverlener uw partner of familie?"
            hint="Dit bepaalt mee hoeveel er uit uw budget betaald mag worden."
            defaultValue={overeenkomst.familierelatie ?? undefined}
            options={FAMILIERELATIES.map((relatie) => ({ value: relatie, label: FAMILIERELATIE_LABELS[relatie] }))}
          />
          <RadioGroup
            name="ondernemer"
            label="Werkt de zorgverlener voor u als ondernemer?"
            hint="Een ondernemer heeft een KvK-nummer en betaalt zelf belasting. Voor wie geen ondernemer is, geldt het minimumloon."
            defaultValue={ondernemer}
            options={[
              { value: "ja", label: "Ja" },
              { value: "nee", label: "Nee" },
            ]}
          />
          <div className={ALLEEN.ondernemer}>
            <Field
              name="kvk"
              label="KvK-nummer van de ondernemer"
              hint="Acht cijfers. Vraag het aan de zorgverlener."
              inputMode="numeric"
              width="s"
              autoComplete="off"
              defaultValue={overeenkomst.zorgverlener?.kvk ?? undefined}
            />
          </div>
        </div>
        <Stapknoppen terug={zaakpad(id)} />
      </ActionForm>
    </Stappagina>
  );
}
