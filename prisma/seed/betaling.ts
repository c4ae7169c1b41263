/**
 * Payment runs of the demo, through the use cases and, like in real life, through the files that go to and come from the
 * bank. They run after the declaraties, each at its own moment: a batch takes only what was expected by then.
 */
import { betaalbatchAanbieden } from "../../lib/usecases/betaling/betaalbatch-aanbieden";
import { bankberichtVerwerken } from "../../lib/usecases/betaling/bankbericht-verwerken";
import { betaalbatchOpmaken } from "../../lib/usecases/betaling/betaalbatch-opmaken";
import { betaalbatchVrijgeven } from "../../lib/usecases/betaling/betaalbatch-vrijgeven";
import { centen } from "../../lib/domein/geld";
import type { Uitkomst } from "../../lib/domein/uitkomst";
import { lees } from "../../lib/db/transactie";
import { env } from "../../lib/env";
import { antwoordVanDemobank, type DemobankAntwoord } from "../../lib/integrations/bank/demobank";
import { leesBankmeldingen } from "../../lib/koppelvlak/bank/meldingen";
import type { Zaaideps } from "./zaaideps";

const MAKER = "svb-1004";
const VRIJGEVER = "svb-1006";
const BANKLEZER = "svb-1005";

function moet<T>(uitkomst: Uitkomst<T, unknown>, wat: string): T {
  if (!uitkomst.ok) throw new Error(`${wat}: ${JSON.stringify(uitkomst.reden)}`);
  return uitkomst.waarde;
}

/** Makes a batch of what is ready at that moment and has it released; undefined when nothing was ready. */
async function maakBatch({ op, actor }: Zaaideps, tijdstip: string, sleutel: string): Promise<string | undefined> {
  const uitkomst = await betaalbatchOpmaken(op(tijdstip), await actor(MAKER), { sleutel });
  if (!uitkomst.ok && uitkomst.reden === "niets_te_betalen") return undefined;
  return moet(uitkomst, "batch").batchId;
}

async function geefVrij(deps: Zaaideps, tijdstip: string, batchId: string): Promise<Uint8Array> {
  const vrijgever = await deps.actor(VRIJGEVER);
  const batchVan = () => lees(deps.db, vrijgever, (tx) => tx.betaalbatch.findUniqueOrThrow({ where: { id: batchId } }));
  const { aantal, totaalCenten } = await batchVan();
  const betaler = { naam: env().BETAAL_NAAM, iban: env().BETAAL_IBAN };
  moet(await betaalbatchVrijgeven({ ...deps.op(tijdstip), betaler }, vrijgever, { batchId, gezienAantal: aantal, gezienTotaal: centen(totaalCenten) }), "vrijgeven");
  moet(await betaalbatchAanbieden(deps.op(tijdstip), await deps.actor(MAKER), { batchId }), "aanbieden");
  const { bestand } = await batchVan();
  if (bestand === null) throw new Error("a released batch has a file");
  return bestand;
}

async function laatBankAntwoorden(deps: Zaaideps, tijdstip: string, bestand: Uint8Array, antwoord: DemobankAntwoord): Promise<void> {
  const afschrift = antwoordVanDemobank(bestand, antwoord, deps.op(tijdstip).nu);
  if (!afschrift.ok) throw new Error("the demo bank could not read the file");
  const inhoud = new Uint8Array(Buffer.from(afschrift.xml));
  const gelezen = leesBankmeldingen(inhoud);
  if (!gelezen.ok) throw new Error("the statement of the demo bank cannot be read");
  moet(await bankberichtVerwerken(deps.op(tijdstip), await deps.actor(BANKLEZER), { ...gelezen.bericht, bestandsnaam: afschrift.naam, inhoud }), "bankbericht");
}

type Betaalronde = { readonly dag: string; readonly bankdag: string; readonly antwoord: DemobankAntwoord };

/** One whole round: batch, release, bank, statement. */
async function zaaiBetaalronde(deps: Zaaideps, ronde: Betaalronde): Promise<void> {
  const batchId = await maakBatch(deps, `${ronde.dag}T10:00`, `demo-${ronde.dag}`);
  if (batchId === undefined) return;
  const bestand = await geefVrij(deps, `${ronde.dag}T11:30`, batchId);
  await laatBankAntwoorden(deps, `${ronde.bankdag}T08:15`, bestand, ronde.antwoord);
}

/** January is paid, one payment of February came back, and a batch of 10 April waits for a second pair of eyes. */
const RONDES: readonly Betaalronde[] = [
  { dag: "2026-02-10", bankdag: "2026-02-12", antwoord: "alles_betaald" },
  { dag: "2026-03-10", bankdag: "2026-03-12", antwoord: "eerste_terug" },
];

export async function zaaiBetalingen(deps: Zaaideps): Promise<void> {
  for (const ronde of RONDES) await zaaiBetaalronde(deps, ronde);
  await maakBatch(deps, "2026-04-10T08:45", "demo-open");
}
