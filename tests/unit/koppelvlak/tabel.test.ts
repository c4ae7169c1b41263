import { Readable } from "node:stream";

import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";

import { datum } from "@/lib/domein/datum";
import { centen } from "@/lib/domein/geld";
import { csvSchrijver, zonderFormule } from "@/lib/koppelvlak/tabel/csv";
import type { Kolom } from "@/lib/koppelvlak/tabel/kolommen";
import { xlsxSchrijver } from "@/lib/koppelvlak/tabel/xlsx";

type Rij = { readonly naam: string; readonly bedrag: bigint; readonly aantal: number; readonly dag: string | null };

const KOLOMMEN: readonly Kolom<Rij>[] = [
  { kop: "Naam", soort: "tekst", waarde: ({ naam }) => naam },
  { kop: "Bedrag", soort: "bedrag", waarde: ({ bedrag }) => centen(bedrag) },
  { kop: "Aantal", soort: "getal", waarde: ({ aantal }) => aantal },
  { kop: "Dag", soort: "dag", waarde: ({ dag }) => (dag === null ? null : datum(dag)) },
];
const rij = (naam: string, bedrag = 0n, dag: string | null = null): Rij => ({ naam, bedrag, aantal: 3, dag });

async function csv(rijen: readonly Rij[]): Promise<string> {
  const schrijver = csvSchrijver(KOLOMMEN);
  return Buffer.concat([await schrijver.rijen(rijen), await schrijver.einde()]).toString("utf8");
}

async function werkblad(rijen: readonly Rij[]): Promise<ExcelJS.Worksheet> {
  const schrijver = xlsxSchrijver(KOLOMMEN, "Proef");
  const bytes = Buffer.concat([await schrijver.rijen(rijen), await schrijver.einde()]);
  const boek = new ExcelJS.Workbook();
  await boek.xlsx.read(Readable.from([bytes]));
  const blad = boek.getWorksheet("Proef");
  if (blad === undefined) throw new Error("no sheet");
  return blad;
}

const GEVAARLIJK = ["=1+1", "+31 6", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =HYPERLINK(\"x\")", "＝1"];

describe("csv", () => {
  it.each(GEVAARLIJK)("zet een apostrof voor %j", (tekst) => {
    expect(zonderFormule(tekst)).toBe(`'${tekst}`);
  });

  it.each(["Jansen", "a=b", "De Wit-Jansen", "TK-2026-000001", "", "1"])("laat %j zoals het is", (tekst) => {
    expect(zonderFormule(tekst)).toBe(tekst);
  });

  it("begint met de volgordetekens van UTF-8, scheidt met puntkomma's en eindigt elke regel met CRLF", async () => {
    expect(await csv([rij("Zoë", 123_456n, "2026-04-10"), rij("leeg")])).toBe("﻿Naam;Bedrag;Aantal;Dag\r\nZoë;1234,56;3;2026-04-10\r\nleeg;0,00;3;\r\n");
  });

  it("houdt een bedrag onder nul een getal, en sluit tekens in die de tabel zouden breken", async () => {
    const [, een, twee] = (await csv([rij('a;"b"', -5n), rij("=1;2")])).split("\r\n");
    expect(een).toBe('"a;""b""";-0,05;3;');
    expect(twee).toBe(`"'=1;2";0,00;3;`);
  });
});

describe("xlsx", () => {
  it("schrijft bedragen als getal en dagen als dag", async () => {
    const tweede = (await werkblad([rij("Zoë", 123_456n, "2026-04-10")])).getRow(2);
    expect(tweede.getCell(2).type).toBe(ExcelJS.ValueType.Number);
    expect(tweede.getCell(2).value).toBe(1234.56);
    expect(tweede.getCell(4).value).toEqual(new Date("2026-04-10T00:00:00Z"));
    expect(tweede.getCell(4).numFmt).toBe("dd-mm-yyyy");
  });

  it.each(GEVAARLIJK)("houdt %j tekst, nooit een formule", async (tekst) => {
    const cel = (await werkblad([rij(tekst)])).getRow(2).getCell(1);
    expect(cel.type).toBe(ExcelJS.ValueType.String);
    expect(cel.formula).toBeUndefined();
    // XML makes one line end of the three there are.
    expect(cel.text.replaceAll("\r", "\n")).toBe(tekst.replaceAll("\r", "\n"));
  });

  it("schrijft in stukken hetzelfde als in een keer", async () => {
    const schrijver = xlsxSchrijver(KOLOMMEN, "Proef");
    const delen: Uint8Array[] = [];
    for (let i = 0; i < 5; i += 1) delen.push(await schrijver.rijen(Array.from({ length: 200 }, (_leeg, j) => rij(`n${String(i * 200 + j)}`))));
    delen.push(await schrijver.einde());
    const boek = new ExcelJS.Workbook();
    await boek.xlsx.read(Readable.from([Buffer.concat(delen)]));
    const blad = boek.getWorksheet("Proef");
    expect(blad?.rowCount).toBe(1_001);
    expect(blad?.getRow(1_001).getCell(1).value).toBe("n999");
  });
});
