"use client";

import { Aanvraagsleutel } from "@/components/form/aanvraagsleutel";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";

import type { Formulierantwoord } from "./antwoord";

type ControleProps = Readonly<{
  antwoord: Formulierantwoord;
  submit: (form: FormData) => void;
  sleutel: string;
  vaste: Readonly<Record<string, string>> | null;
  nieuw: boolean;
}>;

/** Everything that would change, before anything does. The form itself travels along in hidden boxes. */
export function Controle({ antwoord, submit, sleutel, vaste, nieuw }: ControleProps) {
  const { verschillen, waarden, melding, opmerkingen } = antwoord;
  return (
    <form action={submit} className="space-y-6">
      <Heading level={2}>{nieuw ? "Klopt dit?" : "Klopt deze wijziging?"}</Heading>
      {melding !== null && (
        <Notice tone={melding.toon} live title={melding.tekst}>
          {opmerkingen.map((zin) => (
            <p key={zin}>{zin}</p>
          ))}
        </Notice>
      )}
      {melding === null && opmerkingen.map((zin) => <Notice key={zin} tone="waarschuwing" title={zin} />)}
      <DataTable
        caption={nieuw ? "Wat er wordt vastgelegd" : "Wat er verandert"}
        columns={[
          { key: "wat", header: "Wat", cell: (rij) => rij.wat },
          ...(nieuw ? [] : [{ key: "was", header: "Was", cell: (rij: { was: string }) => rij.was }]),
          { key: "wordt", header: nieuw ? "Wordt vastgelegd" : "Wordt", cell: (rij) => <strong>{rij.wordt}</strong> },
        ]}
        rows={verschillen}
        rowKey={(rij) => rij.wat}
      />
      <Aanvraagsleutel sleutel={sleutel} />
      {Object.entries({ ...waarden, ...(vaste ?? {}) }).map(([naam, waarde]) => (
        <input key={naam} type="hidden" name={naam} value={waarde} />
      ))}
      <ButtonRow>
        <SubmitButton name="knop" value="bevestigen">
          {nieuw ? "Toekenning vastleggen" : "Wijziging vastleggen"}
        </SubmitButton>
        <SubmitButton variant="secondary" name="knop" value="terug">
          Terug naar het formulier
        </SubmitButton>
      </ButtonRow>
    </form>
  );
}
