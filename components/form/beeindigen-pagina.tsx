import type { FormAction } from "@/lib/actions/form-state";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, NUL } from "@/lib/domein/geld";
import type { Eindewijze } from "@/lib/domein/zorgovereenkomst/einde";
import { formatBedrag, formatDatum } from "@/lib/format";
import { weigering } from "@/lib/messages/weigeringen";

import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { ConfirmPage } from "@/components/ui/confirm-page";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";

import { ActionForm } from "./action-form";
import { Checkbox } from "./checkbox-group";
import { DateField } from "./field";
import { SubmitButton } from "./submit-button";
import { Textarea } from "./textarea";

export type Eindegegevens = Readonly<{
  zorgovereenkomstId: string;
  /** The other party, by name. */
  ander: string;
  kant: "budgethouder" | "zorgverlener";
  vandaag: Datum;
  tm: Datum | null;
  opzeggen: Readonly<{ maanden: number; laatsteDag: Datum | null; waaromNiet: string | null; gewichtigeRedenNodig: boolean; ontslag: Readonly<{ vergunningNodig: boolean }> | null }>;
  inProeftijd: boolean;
  onderweg: Readonly<{ aantal: number; bedrag: Centen }>;
}>;

const termijn = (maanden: number): string =>
  maanden === 0 ? "Er is geen opzegtermijn. U zegt op tegen het einde van de maand." : `De opzegtermijn is ${maanden === 1 ? "één maand" : `${String(maanden)} maanden`}. U zegt op tegen het einde van de maand.`;

/** The ways to stop, each with the day it leads to. */
export function Eindekeuze({ gegevens, pad, terug, children }: Readonly<{ gegevens: Eindegegevens; pad: string; terug: string; children?: React.ReactNode }>) {
  const { opzeggen, ander, inProeftijd } = gegevens;
  return (
    <div className="space-y-8">
      {inProeftijd && (
        <Panel title="Stoppen in de proeftijd">
          <p className="mb-4 max-w-measure">In de proeftijd kunt u meteen stoppen. Vandaag is dan de laatste dag.</p>
          <ButtonLink href={`${pad}?wijze=proeftijd`}>Stoppen in de proeftijd</ButtonLink>
        </Panel>
      )}
      <Panel title="Opzeggen">
        {opzeggen.laatsteDag === null ? (
          <Notice tone="info" title={weigering(opzeggen.waaromNiet ?? "")} />
        ) : (
          <>
            <p className="max-w-measure">
              Als u vandaag opzegt, eindigt de overeenkomst op <strong>{formatDatum(opzeggen.laatsteDag)}</strong>.
            </p>
            <p className="mb-4 max-w-measure text-muted">{termijn(opzeggen.maanden)}</p>
            <ButtonLink href={`${pad}?wijze=opzegging`}>Opzeggen</ButtonLink>
          </>
        )}
      </Panel>
      <Panel title="Samen stoppen">
        <p className="mb-4 max-w-measure">U stelt een laatste dag voor. {ander} moet instemmen. Tot die tijd verandert er niets.</p>
        <ButtonLink href={`${pad}?wijze=wederzijds_goedvinden`} variant="secondary">
          Laatste dag voorstellen
        </ButtonLink>
      </Panel>
      {children}
      <ButtonLink href={terug} variant="quiet">
        Niet stoppen, terug naar de zorgovereenkomst
      </ButtonLink>
    </div>
  );
}

/** What the law asks of an employer before notice: rule and articles are in `einde.ts` of the domein. */
function Ontslag({ ander, ontslag }: Readonly<{ ander: string; ontslag: NonNullable<Eindegegevens["opzeggen"]["ontslag"]> }>) {
  return (
    <>
      <Notice tone="waarschuwing" title="Is de zorgverlener ziek, zwanger of met zwangerschapsverlof? Dan mag u niet opzeggen.">
        <p>Samen stoppen kan altijd. Twijfelt u? Bel eerst de SVB.</p>
      </Notice>
      <Checkbox name="geenOpzegverbod" label={`${ander} is niet ziek, niet zwanger en niet met zwangerschapsverlof.`} />
      {ontslag.vergunningNodig && (
        <DateField
          name="vergunningVan"
          label="Datum van de ontslagvergunning"
          hint="De zorgverlener werkt vier dagen per week of meer bij u. Dan moet het UWV het ontslag eerst goedvinden. De datum staat boven de brief van het UWV en mag hoogstens vier weken geleden zijn."
        />
      )}
    </>
  );
}

function gevolgen(gegevens: Eindegegevens, wijze: Eindewijze, laatsteDag: Datum | null, declarerenTot: Datum | null): readonly string[] {
  const { ander, onderweg, kant } = gegevens;
  const wie = kant === "zorgverlener" ? "U kunt" : "De zorgverlener kan";
  const tot = declarerenTot === null ? "" : ` Dat moet uiterlijk ${formatDatum(declarerenTot)} gebeuren.`;
  const betalingen =
    onderweg.bedrag === NUL ? [] : [
          onderweg.aantal === 1
            ? `De declaratie van ${formatBedrag(onderweg.bedrag)} die onderweg is, gaat gewoon door.`
            : `${String(onderweg.aantal)} declaraties van samen ${formatBedrag(onderweg.bedrag)} gaan gewoon door.`,
        ];
  if (wijze === "wederzijds_goedvinden") {
    return [`${ander} krijgt bericht en kan instemmen of het voorstel afwijzen.`, "Zonder antwoord gaat de zorgovereenkomst door.", ...betalingen];
  }
  return [
    `De laatste dag is ${laatsteDag === null ? "" : formatDatum(laatsteDag)}. Tot en met die dag gelden de afspraken.`,
    `${wie} zorg tot en met die dag declareren.${tot}`,
    ...betalingen,
    `${ander} krijgt bericht. U kunt de opzegging daarna alleen terugdraaien als ${ander} het daarmee eens is.`,
  ];
}

const VRAAG = {
  opzegging: "Weet u zeker dat u deze zorgovereenkomst opzegt?",
  proeftijd: "Weet u zeker dat u vandaag stopt?",
  wederzijds_goedvinden: "Wat is volgens u de laatste dag?",
} as const satisfies Record<Eindewijze, string>;
const KNOP = { opzegging: "Zorgovereenkomst opzeggen", proeftijd: "Vandaag stoppen", wederzijds_goedvinden: "Voorstel versturen" } as const satisfies Record<Eindewijze, string>;

/** Whether this way is open now: an address can be typed by hand. */
export const kanZo = ({ opzeggen, inProeftijd }: Eindegegevens, wijze: Eindewijze): boolean =>
  wijze === "opzegging" ? opzeggen.laatsteDag !== null : wijze !== "proeftijd" || inProeftijd;

const laatsteDagVan = ({ vandaag, opzeggen }: Eindegegevens, wijze: Eindewijze): Datum | null =>
  wijze === "proeftijd" ? vandaag : wijze === "opzegging" ? opzeggen.laatsteDag : null;

type BeeindigenPaginaProps = Readonly<{
  action: FormAction;
  sleutel: string;
  gegevens: Eindegegevens;
  wijze: Eindewijze;
  /** By when care t/m that day must have been claimed; null when no term is known. */
  declarerenUiterlijk: (laatsteDag: Datum) => Datum | null;
  terug: string;
}>;

/** What follows, and then the button: a page of its own, because it is not done by accident. */
export function BeeindigenPagina({ action, sleutel, gegevens, wijze, declarerenUiterlijk, terug }: BeeindigenPaginaProps) {
  const laatsteDag = laatsteDagVan(gegevens, wijze);
  const declarerenTot = laatsteDag === null ? null : declarerenUiterlijk(laatsteDag);
  const samen = wijze === "wederzijds_goedvinden";
  const gewichtig = wijze === "opzegging" && gegevens.opzeggen.gewichtigeRedenNodig;
  return (
    <ConfirmPage
      question={VRAAG[wijze]}
      effects={gevolgen(gegevens, wijze, laatsteDag, declarerenTot)}
      back={{ href: terug, label: "Nee, terug" }}
      form={
        <ActionForm action={action} sleutel={sleutel}>
          <input type="hidden" name="zorgovereenkomstId" value={gegevens.zorgovereenkomstId} />
          <input type="hidden" name="wijze" value={wijze} />
          <input type="hidden" name="gezien" value={samen || laatsteDag === null ? "" : laatsteDag} />
          {wijze === "opzegging" && gegevens.opzeggen.ontslag !== null && <Ontslag ander={gegevens.ander} ontslag={gegevens.opzeggen.ontslag} />}
          {samen ? (
            <DateField
              name="gewenst"
              label="Laatste dag"
              hint={gegevens.tm === null ? "Vandaag of later. Bijvoorbeeld 31-01-2026." : `Vandaag of later, en niet na ${formatDatum(gegevens.tm)}.`}
            />
          ) : (
            <input type="hidden" name="gewenst" value="" />
          )}
          {gewichtig && (
            <>
              <Notice tone="info" title="U werkt beroepsmatig en sprak een einddatum af.">
                <p>Dan kunt u alleen eerder opzeggen als daar een belangrijke reden voor is. Schrijf op welke reden dat is.</p>
              </Notice>
              <input type="hidden" name="gewichtig" value="ja" />
            </>
          )}
          <Textarea
            name="toelichting"
            label={gewichtig ? "De belangrijke reden" : "Toelichting"}
            hint={`${gegevens.ander} kan dit lezen.`}
            optional={!gewichtig}
            rows={3}
            maxLength={2000}
          />
          <Checkbox name="zeker" label={samen ? "Ik wil dit voorstel versturen." : "Ik weet zeker dat ik wil stoppen."} />
          <ButtonRow>
            <SubmitButton variant={samen ? "primary" : "danger"}>{KNOP[wijze]}</SubmitButton>
          </ButtonRow>
        </ActionForm>
      }
    />
  );
}
