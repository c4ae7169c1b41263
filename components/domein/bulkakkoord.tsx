"use client";

import type { ReactNode } from "react";

import { FormFrame } from "@/components/form/form-frame";
import { SubmitButton } from "@/components/form/submit-button";
import { useFormAction } from "@/components/form/use-form-action";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import type { FormAction } from "@/lib/actions/form-state";

type Uitslag = { readonly regels: readonly { readonly id: string; readonly gelukt: boolean; readonly tekst: string }[] };

type BulkakkoordProps = Readonly<{
  action: FormAction<Uitslag>;
  sleutel: string;
  /** Null: nothing that can be agreed with. */
  knop: string | null;
  /** The list the contracts came from; one is a step below it. */
  pad: string;
  nummers: Readonly<Record<string, string>>;
  children: ReactNode;
}>;

/**
 * The form of the confirmation page with its table, and after it what happened with each contract. Always on the page: when the answer comes, the
 * page is read again and nothing waits any more.
 */
export function Bulkakkoord({ action, sleutel, knop, pad, nummers, children }: BulkakkoordProps) {
  const { state, submit } = useFormAction(action);
  if (state.status !== "done") {
    return (
      <FormFrame state={state} submit={submit} sleutel={sleutel}>
        {children}
        {knop !== null && <SubmitButton>{knop}</SubmitButton>}
      </FormFrame>
    );
  }
  const { regels } = state.result;
  const gelukt = regels.filter((regel) => regel.gelukt).length;
  return (
    <div className="space-y-6">
      <Notice tone={gelukt === regels.length ? "ok" : "waarschuwing"} live title={`Op ${String(gelukt)} van de ${String(regels.length)} zorgovereenkomsten is akkoord gegeven.`}>
        <p>
          <Link href={pad}>Terug naar de werklijst</Link>
        </p>
      </Notice>
      <ul className="divide-y divide-line border-y border-line">
        {regels.map((regel) => (
          <li key={regel.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
            <Link href={`${pad}/${regel.id}`}>{nummers[regel.id] ?? regel.id}</Link>
            <StatusBadge tone={regel.gelukt ? "ok" : "wacht"} label={regel.gelukt ? "Akkoord" : "Overgeslagen"} />
            <span>{regel.tekst}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
