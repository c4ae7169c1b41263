/** From what the browser sends to a delivery that can be looked at; nothing here knows what a contract must say. */
import type { Weigering } from "@/lib/actions/form-state";
import type { Actor } from "@/lib/domein/toegang";
import { gelukt, geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { formatGegevens } from "@/lib/format";
import { VirusscanOnbereikbaar, virusscan } from "@/lib/integrations/virusscan";
import { fout, type KoppelvlakFout } from "@/lib/koppelvlak/fout";
import { type Kolom, KOLOMMEN, type Veld, VELDEN } from "@/lib/koppelvlak/overeenkomsttabel/kolommen";
import { leesOvereenkomsttabel, type Papierrij } from "@/lib/koppelvlak/overeenkomsttabel/lees";
import { keurLijstsoort, leesLijst, type Lijstsoort } from "@/lib/koppelvlak/overeenkomsttabel/lijst";
import { lijstVanEen } from "@/lib/koppelvlak/overeenkomsttabel/schrijf";
import type { Rijfout } from "@/lib/koppelvlak/overeenkomsttabel/veldlezer";
import { schrijfCsv } from "@/lib/koppelvlak/rekenblad/schrijf";
import { leesArchief } from "@/lib/koppelvlak/zip/archief";
import { log } from "@/lib/log";
import { koppelvlakMelding, koppelvlakPlaats } from "@/lib/messages/koppelvlak";
import { AANLEVER_WEIGERINGEN, papiertekst } from "@/lib/messages/papier";
import type { Deps } from "@/lib/usecases/deps";
import { type Aangeboden, leveringAanbieden, type LeveringAanbieden } from "@/lib/usecases/overeenkomstlevering/levering-aanbieden";

export type Aanleverweigering = "geen_recht" | "virusscan_onbereikbaar" | "lijst_besmet" | { readonly bestand: readonly KoppelvlakFout[] } | { readonly rij: readonly Rijfout[] };

export type Formulierfouten = { readonly fouten: Readonly<Record<string, readonly string[]>>; readonly waarden: Readonly<Record<string, string>> };

const bytesVan = async (bestand: File): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await bestand.arrayBuffer());
const naamVan = (bestand: File): string => bestand.name.slice(-200);

/** A scanner that cannot be asked is our trouble: said so, and never shown as something wrong with the file. */
async function biedAan(deps: Deps, actor: Actor, opdracht: LeveringAanbieden): Promise<Uitkomst<Aangeboden, Exclude<Aanleverweigering, { readonly bestand: readonly KoppelvlakFout[] }>>> {
  try {
    return await leveringAanbieden(deps, actor, virusscan(), opdracht);
  } catch (opgevangen) {
    if (!(opgevangen instanceof VirusscanOnbereikbaar)) throw opgevangen;
    log.error({ oorzaak: opgevangen.message }, "virus scanner out of reach: a delivery was not taken");
    return geweigerd("virusscan_onbereikbaar");
  }
}

type Lijst = { readonly naam: string; readonly inhoud: Uint8Array<ArrayBuffer> };
type GelezenLijst = { readonly soort: Lijstsoort; readonly rijen: readonly Papierrij[] };

function leesRijen({ naam, inhoud }: Lijst): Uitkomst<GelezenLijst, { readonly bestand: readonly KoppelvlakFout[] }> {
  const soort = keurLijstsoort(inhoud, naam);
  if (!soort.ok) return geweigerd({ bestand: soort.fouten });
  const tabel = leesLijst(inhoud, soort.soort);
  const gelezen = tabel.ok ? leesOvereenkomsttabel(tabel.tabel) : tabel;
  return gelezen.ok ? gelukt({ soort: soort.soort, rijen: gelezen.rijen }) : geweigerd({ bestand: gelezen.fouten });
}

/** One zip with PDFs, and the list in it or beside it. */
export async function leverVeel(deps: Deps, actor: Actor, zip: File, lijst: File | null): Promise<Uitkomst<Aangeboden, Aanleverweigering>> {
  const archief = leesArchief(await bytesVan(zip));
  if (!archief.ok) return geweigerd({ bestand: archief.fouten });
  const lijsten: readonly Lijst[] = [...archief.lijsten.map(({ naam, inhoud }) => ({ naam, inhoud: new Uint8Array(inhoud) })), ...(lijst === null ? [] : [{ naam: naamVan(lijst), inhoud: await bytesVan(lijst) }])];
  const [enige, ...meer] = lijsten;
  if (enige === undefined || meer.length > 0) return geweigerd({ bestand: [fout(enige === undefined ? "ZIP_GEEN_LIJST" : "ZIP_MEER_LIJSTEN")] });
  const gelezen = leesRijen(enige);
  if (!gelezen.ok) return gelezen;
  const { soort: lijstSoort, rijen } = gelezen.waarde;
  return biedAan(deps, actor, { soort: "bulk", bestandsnaam: naamVan(zip), lijst: enige.inhoud, lijstSoort, rijen, pdfs: archief.pdfs });
}

/** The field of the form where a fault is mended; what belongs to no column is said above the form. */
function alsFormulier(fouten: readonly Rijfout[], velden: Readonly<Record<string, string>>): Formulierfouten {
  const perVeld: Record<string, string[]> = {};
  for (const { code, kolom, gegevens } of fouten) {
    const veld = VELDEN.find((naam) => KOLOMMEN[naam].naam === kolom);
    const { titel, watNu } = papiertekst(code, formatGegevens(gegevens));
    const naam = veld === undefined ? "formulier" : veld === "pdf" ? "pdf" : `velden.${veld}`;
    perVeld[naam] = [...(perVeld[naam] ?? []), `${titel} ${watNu}`.trim()];
  }
  return { fouten: perVeld, waarden: Object.fromEntries(VELDEN.map((naam) => [`velden.${naam}`, velden[naam] ?? ""])) };
}

/** One PDF with its data in a form: a list of one row, so that form and list are read by the same rules. */
export async function leverEen(deps: Deps, actor: Actor, pdf: File, ingevuld: Readonly<Record<string, string>>): Promise<Uitkomst<Aangeboden | Formulierfouten, Aanleverweigering>> {
  const velden = Object.fromEntries(VELDEN.flatMap((naam) => (ingevuld[naam] === undefined ? [] : [[naam, ingevuld[naam]] as const])));
  const lijst = schrijfCsv(lijstVanEen({ ...velden, pdf: naamVan(pdf) }));
  const gelezen = leesRijen({ naam: "formulier.csv", inhoud: lijst });
  if (!gelezen.ok) return gelezen;
  const { rijen } = gelezen.waarde;
  const leesfouten = rijen.flatMap(({ fouten }) => fouten);
  if (leesfouten.length > 0) return gelukt(alsFormulier(leesfouten, ingevuld));
  const uitkomst = await biedAan(deps, actor, { soort: "enkel", bestandsnaam: naamVan(pdf), lijst, lijstSoort: "csv", rijen, pdfs: [{ naam: naamVan(pdf), inhoud: await bytesVan(pdf) }] });
  if (!uitkomst.ok && typeof uitkomst.reden === "object") return gelukt(alsFormulier(uitkomst.reden.rij, ingevuld));
  return uitkomst;
}

const zonder = ({ titel, watNu }: { readonly titel: string; readonly watNu: string }, plaats: string | null): Weigering => ({ titel, watNu, ...(plaats === null ? {} : { uitleg: `Plaats: ${plaats}.` }) });

export function legUit(reden: Aanleverweigering): Weigering {
  if (typeof reden === "string") return AANLEVER_WEIGERINGEN[reden];
  if ("rij" in reden) return AANLEVER_WEIGERINGEN.levering_onbekend;
  const [eerste, ...meer] = reden.bestand;
  if (eerste === undefined) return AANLEVER_WEIGERINGEN.levering_onbekend;
  const melding = zonder(koppelvlakMelding(eerste), koppelvlakPlaats(eerste));
  return meer.length === 0 ? melding : { ...melding, titel: reden.bestand.map((gevonden) => koppelvlakMelding(gevonden).titel).join(" ") };
}

export const kolommenVan = (groep: Kolom["groep"]): readonly Veld[] => VELDEN.filter((veld) => KOLOMMEN[veld].groep === groep);
