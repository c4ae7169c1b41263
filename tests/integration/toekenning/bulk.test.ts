import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { leveringOntvangen } from "@/lib/usecases/toekenning/levering-ontvangen";
import { leveringVerwerken } from "@/lib/usecases/toekenning/levering-verwerken";
import { eenBulk, stroomVan } from "@/tests/builders/koppelvlak/bulk";

import { bericht, Gemeenten } from "./gemeenten";

let wereld: Gemeenten;
beforeAll(async () => {
  wereld = await Gemeenten.open();
});
afterAll(() => wereld.sluit());

describe("een bulkbestand", () => {
  it("rook", async () => {
    const berichten = Array.from({ length: 300 }, () => bericht());
    const uit = await leveringOntvangen(wereld.deps(), wereld.zwolle, { bron: stroomVan(eenBulk(berichten)), kanaal: "portaal", maximumBytes: 1e9 });
    if (!uit.ok) throw new Error(JSON.stringify(uit));
    const s = performance.now();
    expect(await leveringVerwerken(wereld.deps(), uit.waarde.leveringId, 100)).toBe("klaar");
    console.log("ms", performance.now() - s);
    expect(await wereld.eigenaar.levering.findFirstOrThrow()).toMatchObject({ gelezen: 300 });
    console.log(await wereld.telling());
    const r = await wereld.eigenaar.toekenningsbericht.groupBy({ by: ["status"], _count: true });
    console.log(r);
  });
});
