import { describe, expect, it } from "vitest";

import { verklaringBeeindigenSchema } from "@/lib/schemas/zorgovereenkomst-loop";

const goed = { aanvraagsleutel: crypto.randomUUID(), zorgovereenkomstId: crypto.randomUUID(), laatsteDag: "30-04-2026", toelichting: " Mijn buurvrouw verhuist. ", akkoord: "ja" };
const klachten = (velden: Readonly<Record<string, string | undefined>>) => verklaringBeeindigenSchema.safeParse({ ...goed, ...velden }).error?.issues.map(({ path }) => path[0]);

describe("een verklaring stoppen", () => {
  it("noemt alles wat ontbreekt in één keer", () => {
    expect(klachten({ laatsteDag: "31-13-2026", toelichting: "  ", akkoord: undefined })).toEqual(["laatsteDag", "toelichting", "akkoord"]);
  });

  it("leest de dag en de reden zonder spaties eromheen", () => {
    expect(verklaringBeeindigenSchema.parse(goed)).toMatchObject({ laatsteDag: "2026-04-30", toelichting: "Mijn buurvrouw verhuist." });
  });
});
