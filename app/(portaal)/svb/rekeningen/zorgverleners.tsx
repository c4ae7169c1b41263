import { randomUUID } from "node:crypto";

import { Dag, Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { NaInloggen } from "@/components/form/na-inloggen";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { Text } from "@/components/ui/text";
import type { Naamuitslag } from "@/lib/domein/betaling/rekeningwijziging";
import { formatIban } from "@/lib/format";
import { AANDACHT, NAAMUITSLAG } from "@/lib/messages/rekening";
import type { TeBeoordelenRekeningnummer } from "@/lib/queries/svb/rekeningnummers";

import { rekeningnummerBeoordelenAction } from "./actions";

const TOON = { komt_overeen: "ok", lijkt_op: "wacht", komt_niet_overeen: "fout", niet_mogelijk: "neutraal" } as const satisfies Record<Naamuitslag, string>;

function Naamcontrole({ rekening }: Readonly<{ rekening: TeBeoordelenRekeningnummer }>) {
  const { naamcontrole, naamBijBank } = rekening;
  if (naamcontrole === null) return <StatusBadge tone="wacht" label="Gevraagd, nog geen antwoord" />;
  return (
    <>
      <StatusBadge tone={TOON[naamcontrole]} label={NAAMUITSLAG[naamcontrole]} />
      {naamBijBank !== null && <p className="mt-1">Bij de bank: {naamBijBank}</p>}
    </>
  );
}

function Aandacht({ rekening }: Readonly<{ rekening: TeBeoordelenRekeningnummer }>) {
  const { aandacht, elders } = rekening;
  if (aandacht.length === 0) return null;
  return (
    <Notice tone="waarschuwing" title="Kijk hier extra naar" className="mt-4">
      <ul className="list-disc space-y-1 pl-6">
        {aandacht.map((punt) => (
          <li key={punt}>{AANDACHT[punt]}</li>
        ))}
        {elders.map((ander) => (
          <li key={`${ander.soort}-${ander.naam}`}>
            {ander.soort === "zorgverlener" ? "Zorgverlener" : "Budgethouder"} <strong>{ander.naam}</strong> {ander.inGebruik ? "gebruikt dit nummer." : "vraagt dit nummer ook aan."}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Besluit({ rekening }: Readonly<{ rekening: TeBeoordelenRekeningnummer }>) {
  const vanaf = rekening.betaalbaarVanaf;
  return (
    <ActionForm action={rekeningnummerBeoordelenAction} sleutel={randomUUID()} className="mt-4 space-y-4">
      <input type="hidden" name="rekeningId" value={rekening.id} />
      <input type="hidden" name="gezienNaamcontrole" value={rekening.naamcontrole ?? ""} />
      <RadioGroup
        name="besluit"
        label="Is dit de rekening van de zorgverlener?"
        options={[
          { value: "goedkeuren", label: "Ja, goedkeuren", hint: vanaf === null ? "Vanaf nu gaan betalingen naar deze rekening." : "De zorgverlener en alle budgethouders krijgen bericht." },
          { value: "afwijzen", label: "Nee, afwijzen", hint: "De oude rekening blijft in gebruik." },
        ]}
      />
      {vanaf !== null && (
        <Text>
          Na goedkeuren gaat de eerste betaling op zijn vroegst op <Dag datum={vanaf} /> naar deze rekening. Wat al in een batch zit, gaat nog naar de oude.
        </Text>
      )}
      <Textarea
        name="reden"
        label="Reden"
        hint={rekening.aandacht.length > 0 ? "Altijd nodig: er is een aandachtspunt. Bij afwijzen leest de zorgverlener dit." : "Alleen bij afwijzen. De zorgverlener leest dit."}
        rows={2}
        optional={rekening.aandacht.length === 0}
      />
      <SubmitButton>Besluit vastleggen</SubmitButton>
    </ActionForm>
  );
}

/** Another account of a zorgverlener: what is asked, what is in use, what the bank says and who else has it. */
export function Zorgverlenerrekening({ rekening, inloggen }: Readonly<{ rekening: TeBeoordelenRekeningnummer; inloggen: string | null }>) {
  return (
    <Panel title={rekening.zorgverlener}>
      <DescriptionList
        dense
        items={[
          { term: "Nieuw rekeningnummer", value: <span className="tabular font-semibold">{formatIban(rekening.iban)}</span> },
          { term: "Op naam van", value: rekening.tenaamstelling },
          { term: "Naamcontrole door de bank", value: <Naamcontrole rekening={rekening} /> },
          {
            term: "Nu in gebruik",
            value: rekening.nu === null ? "Geen" : <span className="tabular">{`${formatIban(rekening.nu.iban)}, ${rekening.nu.tenaamstelling}`}</span>,
          },
          { term: "Budgethouders", value: rekening.budgethouders },
          { term: "Aangevraagd", value: <Tijdstip moment={rekening.aangevraagdOp} /> },
          ...(rekening.verlooptOp === null ? [] : [{ term: "Besluiten kan t/m", value: <Dag datum={rekening.verlooptOp} /> }]),
        ]}
      />
      <Aandacht rekening={rekening} />
      {rekening.zelf ? (
        <Text className="mt-4">U hebt dit rekeningnummer zelf opgegeven. Een collega beoordeelt het.</Text>
      ) : (
        <NaInloggen adres={inloggen}>
          <Besluit rekening={rekening} />
        </NaInloggen>
      )}
    </Panel>
  );
}
