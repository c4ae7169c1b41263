/**
 * XLSX, written row by row: amounts are numbers, days are dates, and text is text whatever it begins with, because a cell says of
 * itself what it is. The zip streams; nothing of the sheet stays in memory.
 */
import { Writable } from "node:stream";

import ExcelJS from "exceljs";

import type { Kolom, Tabelschrijver } from "./kolommen";

const OPMAAK = { tekst: "@", bedrag: "#,##0.00", getal: "0", dag: "dd-mm-yyyy" } as const;
const BREEDTE = { tekst: 26, bedrag: 15, getal: 12, dag: 12 } as const;

type Cel = string | number | Date | null;

function cel<R>(kolom: Kolom<R>, rij: R): Cel {
  switch (kolom.soort) {
    case "tekst":
      return kolom.waarde(rij);
    case "bedrag":
      // Exact up to ninety trillion euros.
      return Number(kolom.waarde(rij)) / 100;
    case "getal":
      return kolom.waarde(rij);
    case "dag": {
      const dag = kolom.waarde(rij);
      return dag === null ? null : new Date(`${dag}T00:00:00Z`);
    }
  }
}

export function xlsxSchrijver<R>(kolommen: readonly Kolom<R>[], blad: string): Tabelschrijver<R> {
  let stukken: Buffer[] = [];
  const uit = new Writable({
    write(stuk: Buffer, _codering, klaar) {
      stukken.push(Buffer.from(stuk));
      klaar();
    },
  });
  const af = new Promise<void>((klaar, mis) => uit.once("finish", klaar).once("error", mis));
  const boek = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: uit, useStyles: true, useSharedStrings: false });
  const werkblad = boek.addWorksheet(blad, { views: [{ state: "frozen", ySplit: 1 }] });
  werkblad.columns = kolommen.map(({ kop, soort }) => ({ header: kop, width: BREEDTE[soort], style: { numFmt: OPMAAK[soort] } }));
  werkblad.getRow(1).font = { bold: true };
  werkblad.getRow(1).commit();
  const neem = (): Uint8Array => {
    const alles = Buffer.concat(stukken);
    stukken = [];
    return alles;
  };
  return {
    rijen: async (rijen) => {
      for (const rij of rijen) werkblad.addRow(kolommen.map((kolom) => cel(kolom, rij))).commit();
      // The compressor works between two turns of the event loop.
      await new Promise((verder) => setImmediate(verder));
      return neem();
    },
    einde: async () => {
      werkblad.commit();
      await boek.commit();
      await af;
      return neem();
    },
  };
}
