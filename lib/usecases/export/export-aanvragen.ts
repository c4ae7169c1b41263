import { createHash } from "node:crypto";

import { eenmalig } from "@/lib/db/antwoord";
import type { Tx } from "@/lib/db/client";
import { insertExport, logExportinzage } from "@/lib/db/export.repository";
import { registreer } from "@/lib/db/gebeurtenis";
import { schrijf } from "@/lib/db/transactie";
import type { Uitputtingsvraag } from "@/lib/db/uitputting.repository";
import { EXPORT_BEWAARDAGEN, EXPORT_DIRECT_RIJEN, type Exportformaat } from "@/lib/domein/export/soorten";
import { type Actor, mag } from "@/lib/domein/toegang";
import { geweigerd, gelukt, type Uitkomst } from "@/lib/domein/uitkomst";

import type { Deps } from "../deps";
import { type Bron, type Exportvraag, metBron, schrijverVoor } from "./inhoud";

export type ExportAanvragen = { readonly sleutel: string; readonly formaat: Exportformaat } & (
  | { readonly soort: "uitputting"; readonly vraag: Uitputtingsvraag }
  | { readonly soort: "maandoverzicht"; readonly vraag: { readonly jaar: number } }
);

type Reden = "geen_recht" | "sleutel_hergebruikt" | "niets_te_exporteren";
type Vrager = Extract<Actor, { rol: "verstrekker" }>;

const DAG_MS = 86_400_000;

async function maakDirect<R>(tx: Tx, bron: Bron<R>, formaat: Exportformaat): Promise<{ readonly inhoud: Uint8Array<ArrayBuffer>; readonly budgethouders: readonly string[]; readonly rijen: number }> {
  const rijen = await bron.lees(tx, null, EXPORT_DIRECT_RIJEN);
  const schrijver = schrijverVoor(bron, formaat);
  const inhoud = Buffer.concat([await schrijver.rijen(rijen), await schrijver.einde()]);
  return { inhoud: new Uint8Array(inhoud), budgethouders: rijen.flatMap((rij) => bron.budgethouder(rij) ?? []), rijen: rijen.length };
}

/** Records the request and makes the file: here when it is small, else by the worker. */
export async function exportAanvragen(deps: Deps, actor: Actor, opdracht: ExportAanvragen): Promise<Uitkomst<{ readonly exportId: string }, Reden>> {
  if (actor.rol !== "verstrekker" || !mag(actor, "export.maken")) return geweigerd("geen_recht");
  const { sleutel, ...invoer } = opdracht;
  return schrijf(deps.db, actor, deps.nu, (tx) =>
    eenmalig<{ readonly exportId: string }, Reden>(tx, { sleutel, handeling: "export.aanvragen", invoer: { formaat: invoer.formaat, soort: invoer.soort, vraag: { ...invoer.vraag } }, nu: deps.nu }, () =>
      vraagAan(tx, deps, actor, opdracht),
    ),
  );
}

async function vraagAan(tx: Tx, deps: Deps, actor: Vrager, opdracht: ExportAanvragen): Promise<Uitkomst<{ readonly exportId: string }, Reden>> {
  const { verstrekkerId, gebruikerId } = actor;
  const { soort, formaat } = opdracht;
  const exportvraag = { soort, vraag: opdracht.vraag, vandaag: deps.vandaag } as Exportvraag;
  return metBron(verstrekkerId, exportvraag, async (bron) => {
    const aantal = await bron.tel(tx);
    if (aantal === 0) return geweigerd("niets_te_exporteren");
    const direct = aantal > EXPORT_DIRECT_RIJEN ? null : await maakDirect(tx, bron, formaat);
    const nieuw = {
      soort, formaat, vraag: exportvraag, verstrekkerId, gebruikerId,
      status: direct === null ? ("wacht" as const) : ("klaar" as const),
      bestandsnaam: `${soort}-${deps.vandaag}.${formaat}`,
      rijenTotaal: direct?.rijen ?? aantal,
      aangevraagdOp: deps.nu,
      verlooptOp: new Date(deps.nu.getTime() + EXPORT_BEWAARDAGEN * DAG_MS),
    };
    const sha256 = direct === null ? null : new Uint8Array(createHash("sha256").update(direct.inhoud).digest());
    const exportId = await insertExport(tx, nieuw, direct === null || sha256 === null ? null : { inhoud: direct.inhoud, sha256 });
    if (direct !== null) await logExportinzage(tx, direct.budgethouders, { id: exportId, gebruikerId, verstrekkerId }, deps.nu);
    await registreer(tx, actor, { soort: "export.aangevraagd", onderwerpSoort: "export", onderwerpId: exportId, verstrekkerId, gegevens: { lijst: soort, formaat, rijen: aantal } }, deps.nu);
    return gelukt({ exportId });
  });
}
