/**
 * Changed accounts of zorgverleners: one that waits and is as it should be, one that waits and deserves a second look because somebody
 * else has the same number, and one that was refused.
 */
import type { Uitkomst } from "../../lib/domein/uitkomst";
import { nagebootsteNaamcontrole } from "../../lib/integrations/naamcontrole/nagebootst";
import { rekeningnaamControleren } from "../../lib/usecases/rekening/rekeningnaam-controleren";
import { rekeningnummerBeoordelen } from "../../lib/usecases/rekening/rekeningnummer-beoordelen";
import { rekeningnummerWijzigen } from "../../lib/usecases/rekening/rekeningnummer-wijzigen";
import type { Zaaideps } from "./zaaideps";

const TOETSER = "svb-1001";

function moet<T>(uitkomst: Uitkomst<T, unknown>, wat: string): T {
  if (!uitkomst.ok) throw new Error(`${wat}: ${JSON.stringify(uitkomst.reden)}`);
  return uitkomst.waarde;
}

type Wijziging = { readonly wie: readonly [sub: string, namens?: string]; readonly op: string; readonly iban: string; readonly tenaamstelling: string };

async function vraagAan({ op, actor }: Zaaideps, { wie, op: tijdstip, ...opgave }: Wijziging): Promise<string> {
  const deps = op(tijdstip);
  const { rekeningId } = moet(await rekeningnummerWijzigen(deps, await actor(...wie), { sleutel: `demo-rekening-${wie[0]}`, ...opgave }), wie[0]);
  await rekeningnaamControleren({ ...deps, naamcontrole: nagebootsteNaamcontrole }, rekeningId);
  return rekeningId;
}

export async function zaaiRekeningwijzigingen(deps: Zaaideps): Promise<void> {
  await vraagAan(deps, { wie: ["selin-yilmaz"], op: "2026-04-09T19:20", iban: "NL77TEST0000001021", tenaamstelling: "S. Yilmaz Zorg" });
  // The account of Willem van 't Hof.
  await vraagAan(deps, { wie: ["nadia-el-amrani", "zorgverlener"], op: "2026-04-09T21:45", iban: "NL54TEST0000009001", tenaamstelling: "Amrani" });
  const rekeningId = await vraagAan(deps, { wie: ["eh-els-linde"], op: "2026-03-05T11:10", iban: "NL39TEST0000001026", tenaamstelling: "Onbekende Holding" });
  const besluit = { soort: "afwijzen", reden: "De naam hoort volgens de bank niet bij deze rekening. Geef de rekening van de zorgboerderij door." } as const;
  moet(await rekeningnummerBeoordelen(deps.op("2026-03-06T09:40"), await deps.actor(TOETSER), { sleutel: "demo-rekening-linde", rekeningId, gezienNaamcontrole: "komt_niet_overeen", besluit }), "afwijzing");
}
