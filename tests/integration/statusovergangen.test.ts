import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createDb, type Db } from "@/lib/db/client";
import { BOEKINGSWEGEN } from "@/lib/domein/budget/boekingswegen";
import { ONVERENIGBAAR } from "@/lib/domein/toegang";
import { STATUSOVERGANGEN } from "@/lib/domein/statusovergangen";

import { verseDatabase, type VerseDatabase } from "./opzet/database";

let database: VerseDatabase;
let eigenaar: Db;
beforeAll(async () => {
  database = await verseDatabase();
  eigenaar = createDb(database.eigenaarUrl, 2);
});
afterAll(async () => {
  await eigenaar.$disconnect();
  await database.sluit();
});

const alsRegel = ({ onderwerp, van, naar }: { onderwerp: string; van: string; naar: string }): string => `${onderwerp}: ${van} > ${naar}`;

describe("de database kent dezelfde wet als de code", () => {
  it("heeft precies de overgangen van lib/domein, met de beginstatussen als lege van", async () => {
    expect(new Set((await eigenaar.statusovergang.findMany()).map(alsRegel))).toEqual(new Set(STATUSOVERGANGEN.map(alsRegel)));
  });

  it("kent precies de boekingswegen van lib/domein", async () => {
    const opVolgorde = (regels: readonly object[]): string[] => regels.map((regel) => JSON.stringify(regel)).sort();
    const inDatabase = (await eigenaar.boekingsweg.findMany()).map(({ soort, van, naar, rollen, tekort, naAfsluiting }) => ({ soort, van, naar, rollen, tekort, naAfsluiting }));

    expect(opVolgorde(inDatabase)).toEqual(opVolgorde(BOEKINGSWEGEN));
  });

  it("weigert dezelfde paren functies die de code onverenigbaar noemt", async () => {
    const [bron] = await eigenaar.$queryRaw<[{ prosrc: string }]>`SELECT prosrc FROM pg_proc WHERE proname = 'rol_functiescheiding'`;
    const paren = [...bron.prosrc.matchAll(/\('(\w+)', '(\w+)'\)/g)].map(([, a, b]) => [a, b]);

    expect(paren).toEqual(ONVERENIGBAAR.map((paar) => [...paar]));
  });
});
