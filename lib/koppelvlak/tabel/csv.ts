/**
 * CSV as Dutch spreadsheets open it: semicolons, decimal comma, CRLF, UTF-8 with a byte order mark. Text that a spreadsheet could
 * take for a formula gets an apostrophe before it. Amounts and counts are our own and stay numbers, also below zero.
 */
import type { Centen } from "@/lib/domein/geld";

import { isFormule } from "./formule";
import type { Kolom, Tabelschrijver } from "./kolommen";

const BOM = "﻿";
const EINDE = "\r\n";
export const zonderFormule = (tekst: string): string => (isFormule(tekst) ? `'${tekst}` : tekst);

const tekstcel = (tekst: string): string => {
  const veilig = zonderFormule(tekst);
  return /[";\r\n\t]|^\s|\s$/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
};

function bedragcel(bedrag: Centen): string {
  const cijfers = String(bedrag < 0n ? -BigInt(bedrag) : bedrag).padStart(3, "0");
  return `${bedrag < 0n ? "-" : ""}${cijfers.slice(0, -2)},${cijfers.slice(-2)}`;
}

function cel<R>(kolom: Kolom<R>, rij: R): string {
  switch (kolom.soort) {
    case "tekst":
      return tekstcel(kolom.waarde(rij));
    case "bedrag":
      return bedragcel(kolom.waarde(rij));
    case "getal":
      return String(kolom.waarde(rij)).replace(".", ",");
    case "dag":
      return kolom.waarde(rij) ?? "";
  }
}

export const csvKop = <R>(kolommen: readonly Kolom<R>[]): string => BOM + kolommen.map(({ kop }) => tekstcel(kop)).join(";") + EINDE;
export const csvRegel = <R>(kolommen: readonly Kolom<R>[], rij: R): string => kolommen.map((kolom) => cel(kolom, rij)).join(";") + EINDE;

export function csvSchrijver<R>(kolommen: readonly Kolom<R>[]): Tabelschrijver<R> {
  const codeer = new TextEncoder();
  let begin = csvKop(kolommen);
  const neem = (tekst: string): Uint8Array => {
    const alles = begin + tekst;
    begin = "";
    return codeer.encode(alles);
  };
  return {
    rijen: (rijen) => Promise.resolve(neem(rijen.map((rij) => csvRegel(kolommen, rij)).join(""))),
    einde: () => Promise.resolve(neem("")),
  };
}
