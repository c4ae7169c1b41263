/**
 * What would be known after messages that are only tried out: so that a file is judged with its own earlier messages in
 * mind, without anything being written.
 */
import { NUL } from "../geld";
import type { Toekenningsbericht } from "./bericht";
import type { BekendeToekenning, Keuring } from "./keuring";

function naVerwerking(bericht: Toekenningsbericht, doel: BekendeToekenning | null, id: string): BekendeToekenning {
  if (bericht.mutatie === "intrekking" && doel !== null) return { ...doel, status: "ingetrokken" };
  return {
    toekenningId: doel?.toekenningId ?? id,
    budgetidentificatie: bericht.budgetidentificatie,
    wet: bericht.wet,
    budgethouderBsn: bericht.budgethouder.bsn,
    status: doel?.status ?? "definitief",
    periode: bericht.periode,
    bedrag: bericht.bedrag,
    gebonden: doel?.gebonden ?? NUL,
    gebruik: null,
  };
}

export class Vooruitblik {
  /** By toekenningId: what it would be. */
  private readonly stand = new Map<string, BekendeToekenning>();
  private readonly perNaam = new Map<string, Set<string>>();

  private namenVan({ budgetidentificatie, budgethouderBsn }: BekendeToekenning): readonly string[] {
    return [`budget/${budgetidentificatie}`, `persoon/${budgethouderBsn}`];
  }

  /** What is known of the budgets and the person in this message, with what went before in the file. */
  aanvullen(bericht: Toekenningsbericht, bekend: readonly BekendeToekenning[]): readonly BekendeToekenning[] {
    const oud = bericht.budgetidentificatieOud;
    const namen = [`budget/${bericht.budgetidentificatie}`, `persoon/${bericht.budgethouder.bsn}`, ...(oud === null ? [] : [`budget/${oud}`])];
    const ids = new Set([...bekend.map(({ toekenningId }) => toekenningId), ...namen.flatMap((naam) => [...(this.perNaam.get(naam) ?? [])])]);
    return [...ids].flatMap((id) => this.stand.get(id) ?? bekend.find(({ toekenningId }) => toekenningId === id) ?? []);
  }

  onthoud(bericht: Toekenningsbericht, keuring: Keuring, bekend: readonly BekendeToekenning[]): void {
    if (keuring.oordeel !== "verwerken") return;
    const doel = bekend.find(({ toekenningId }) => toekenningId === keuring.toekenningId) ?? null;
    const nieuw = naVerwerking(bericht, doel, `proef/${bericht.budgetidentificatie}`);
    this.stand.set(nieuw.toekenningId, nieuw);
    for (const id of keuring.vervangt) {
      const vervangen = bekend.find(({ toekenningId }) => toekenningId === id);
      if (vervangen !== undefined) this.stand.set(id, { ...vervangen, status: "ingetrokken", gebruik: null });
    }
    for (const naam of this.namenVan(nieuw)) this.perNaam.set(naam, new Set([...(this.perNaam.get(naam) ?? []), nieuw.toekenningId]));
  }
}
