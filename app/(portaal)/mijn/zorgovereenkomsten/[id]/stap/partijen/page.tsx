import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { ActionForm } from "@/components/form/action-form";
import { DateField, Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { RadioGroup } from "@/components/form/radio-group";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { Text } from "@/components/ui/text";
import { type Familierelatie, FAMILIERELATIES, KENMERKEN, vraagtNaarDienst } from "@/lib/domein/zorgovereenkomst/model";
import { FAMILIERELATIE_LABELS } from "@/lib/messages/labels";
import { MODELKEUZE } from "@/lib/messages/zorgovereenkomst";
import type { Overeenkomstopstelling } from "@/lib/queries/mijn/zorgovereenkomsten";
import { type Kieshulpantwoorden, kieshulpSchema } from "@/lib/schemas/kieshulp";

import { partijenAction } from "../../../actions";
import { zaakpad } from "../../../paden";
import { requireOpstelling, Stapknoppen, Stappagina } from "../stappagina";

export const metadata: Metadata = { title: "Stap 1: zorgverlener" };

/** Shown by CSS alone when its choice is made, so that it works without JavaScript. */
const ALLEEN = {
  persoon: "hidden group-has-[input[value=persoon]:checked]/keuze:block",
  instelling: "hidden group-has-[input[value=instelling]:checked]/keuze:block",
  ondernemer: "hidden group-has-[input[name=ondernemer][value=ja]:checked]/keuze:block",
  geenInstelling: "space-y-6 group-has-[input[value^=instelling]:checked]/keuze:hidden",
  geenFamilie: "hidden group-has-[input[name=familierelatie][value=geen]:checked]/keuze:block",
  geenOndernemer: "hidden group-has-[input[name=ondernemer][value=nee]:checked]/keuze:block",
  big: "hidden group-has-[input[name=inBig][value=ja]:checked]/keuze:block",
  zorg: "group-has-[input[name=alleenVervoer][value=ja]:checked]/keuze:hidden",
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

function Keuze({ opstelling, wie }: Readonly<{ opstelling: Overeenkomstopstelling; wie: "persoon" | "instelling" | undefined }>) {
  const { overeenkomst, bekenden } = opstelling;
  const kiesbaar = bekenden.map(({ id, naam, soort }) =>
    soort === "instelling" ? { value: `instelling:${id}`, label: naam, hint: "zorginstelling" } : { value: id, label: naam },
  );
  const gekozen = overeenkomst.zorgverlener;
  return (
    <RadioGroup
      name="keuze"
      label="Wie geeft de zorg?"
      defaultValue={gekozen === null ? (bekenden.length === 0 ? wie : undefined) : gekozen.soort === "instelling" ? `instelling:${gekozen.id}` : gekozen.id}
      options={[
        ...kiesbaar,
        { value: "persoon", label: kiesbaar.length === 0 ? "Een persoon" : "Een andere persoon" },
        { value: "instelling", label: kiesbaar.length === 0 ? "Een zorginstelling" : "Een andere zorginstelling" },
      ]}
    />
  );
}

/** Not asked of family: to them the informal maximum applies, with or without a registration. */
function Bigvraag({ bigNummer }: Readonly<{ bigNummer: string | null }>) {
  return (
    <div className={ALLEEN.geenFamilie}>
      <RadioGroup
        name="inBig"
        label="Staat de zorgverlener in het BIG-register?"
        hint="In dat register staan bijvoorbeeld verpleegkundigen, fysiotherapeuten en psychologen. Dit bepaalt mee hoeveel er uit uw budget betaald mag worden. Weet u het niet? Vraag het aan de zorgverlener."
        defaultValue={bigNummer === null ? "nee" : "ja"}
        options={[
          { value: "nee", label: "Nee" },
          { value: "ja", label: "Ja" },
        ]}
      />
      <div className={`mt-6 ${ALLEEN.big}`}>
        <Field
          name="bigNummer"
          label="BIG-nummer"
          hint="Elf cijfers. U kunt het opzoeken op bigregister.nl. Het komt in de overeenkomst te staan, en wie die beoordeelt zoekt het na."
          inputMode="numeric"
          width="m"
          autoComplete="off"
          defaultValue={bigNummer ?? undefined}
        />
      </div>
    </div>
  );
}

/** Asked last, and only of who is no family and no entrepreneur: the answer chooses the model. */
function Dienstvraag({ defaultValue }: Readonly<{ defaultValue: string | undefined }>) {
  return (
    <div className={ALLEEN.zorg}>
      <div className={ALLEEN.geenFamilie}>
        <div className={ALLEEN.geenOndernemer}>
          <RadioGroup
            name="inDienst"
            label="Komt de zorgverlener bij u in dienst?"
            hint="In dienst betekent: u bent de baas. U bepaalt hoe en wanneer het werk gebeurt."
            defaultValue={defaultValue}
            options={[
              { value: "nee", label: "Nee", hint: "U spreekt samen af wat er gebeurt. Dat is een zorgovereenkomst van opdracht." },
              { value: "ja", label: "Ja", hint: "U wordt werkgever. Dat is een arbeidsovereenkomst, met vakantie, loon bij ziekte en een opzegtermijn." },
            ]}
          />
        </div>
      </div>
    </div>
  );
}

type Antwoorden = Readonly<{ alleenVervoer: "ja" | "nee"; familierelatie: Familierelatie | undefined; ondernemer: "ja" | "nee" | undefined; inDienst: "ja" | "nee" | undefined }>;

/** What was answered to the decision help. Which family somebody is, it does not ask. */
const uitKieshulp = ({ waarvoor, familie, ondernemer, dienst }: Kieshulpantwoorden): Antwoorden => ({
  alleenVervoer: waarvoor === "vervoer" ? "ja" : "nee",
  familierelatie: familie === "nee" ? "geen" : undefined,
  ondernemer,
  inDienst: dienst,
});

/** What was answered before; the employment follows from the model that was chosen with it. */
function eerder({ familierelatie, ondernemer, model }: Overeenkomstopstelling["overeenkomst"]): Antwoorden {
  const gevraagd = ondernemer !== null && vraagtNaarDienst({ soort: "persoon", familierelatie, ondernemer, alleenVervoer: model === "vervoer" });
  return {
    alleenVervoer: model === "vervoer" ? "ja" : "nee",
    familierelatie: familierelatie ?? undefined,
    ondernemer: ondernemer === null ? undefined : ondernemer ? "ja" : "nee",
    inDienst: !gevraagd ? undefined : KENMERKEN[model].dienstverband ? "ja" : "nee",
  };
}

export default async function PartijenPage({ params, searchParams }: PageProps<"/mijn/zorgovereenkomsten/[id]/stap/partijen">) {
  const [{ id }, vraag] = await Promise.all([params, searchParams]);
  const zaak = await requireOpstelling(id);
  const { overeenkomst } = zaak.opstelling;
  const kieshulp = kieshulpSchema.parse(vraag);
  const leeg = overeenkomst.zorgverlener === null && overeenkomst.familierelatie === null;
  const { alleenVervoer, familierelatie, ondernemer, inDienst } = leeg ? uitKieshulp(kieshulp) : eerder(overeenkomst);
  return (
    <Stappagina stap="partijen" title="De zorgverlener" zaak={zaak}>
      {leeg && kieshulp.waarvoor !== undefined && <Notice tone="info" title="Wat u bij de kieshulp antwoordde, staat al ingevuld. U kunt het nog veranderen." className="mb-6" />}
      <ActionForm action={partijenAction} sleutel={randomUUID()} className="group/keuze">
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        <RadioGroup
          name="alleenVervoer"
          label="Waarvoor is deze overeenkomst?"
          defaultValue={alleenVervoer}
          options={[
            { value: "nee", label: "Zorg of begeleiding" },
            { value: "ja", label: "Alleen vervoer", hint: "Bijvoorbeeld naar de dagbesteding. U betaalt per rit of per kilometer." },
          ]}
        />
        <Keuze opstelling={zaak.opstelling} wie={kieshulp.wie} />
        <Persoonvelden />
        <Instellingvelden />
        <div className={ALLEEN.geenInstelling}>
          <RadioGroup
            name="familierelatie"
            label="Is de zorgverlener uw partner of familie?"
            hint="Dit bepaalt mee hoeveel er uit uw budget betaald mag worden."
            defaultValue={familierelatie}
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
          <Bigvraag bigNummer={overeenkomst.bigNummer} />
          <Dienstvraag defaultValue={inDienst} />
        </div>
        <Text>Met deze antwoorden kiezen wij de overeenkomst die bij u past. Bij stap 4 ziet u welke dat is.</Text>
        <Details summary="Hoe kiezen we dat?">
          <ul className="max-w-measure list-disc space-y-1 pl-6">
            {Object.values(MODELKEUZE).map((zin) => (
              <li key={zin}>{zin}</li>
            ))}
          </ul>
        </Details>
        <Stapknoppen terug={zaakpad(id)} />
      </ActionForm>
    </Stappagina>
  );
}
