import { GESLACHTEN } from "@/lib/domein/toekenning/bericht";
import { FUNCTIESOORTEN } from "@/lib/domein/toekenning/functiesoorten";
import { VERTEGENWOORDIGINGSOORTEN } from "@/lib/domein/vertegenwoordiging/bevoegdheden";
import { VERSTREKKER_VAN_WET, type Verstrekkersoort, type Wet, WETTEN } from "@/lib/domein/wet";
import { functiesoortLabel, VERTEGENWOORDIGING_LABELS, WET_NAMEN } from "@/lib/messages/labels";

/** What can be chosen by a gemeente or by a zorgkantoor, and for one law when that is fixed. */
export function keuzesVoor(soort: Verstrekkersoort, wet: Wet | null) {
  const wetten = WETTEN.filter((een) => VERSTREKKER_VAN_WET[een] === soort && (wet === null || een === wet));
  return {
    wetten: wetten.map((een) => ({ value: een, label: WET_NAMEN[een] })),
    functiesoorten: wetten.flatMap((een) => FUNCTIESOORTEN[een]).map((code) => ({ value: code, label: `${functiesoortLabel(code)} (${code})` })),
    geslachten: GESLACHTEN.map((geslacht) => ({ value: geslacht, label: geslacht })),
    relatiesoorten: VERTEGENWOORDIGINGSOORTEN.map((relatie) => ({ value: relatie.replaceAll("_", " "), label: VERTEGENWOORDIGING_LABELS[relatie] })),
    machtigingen: [
      { value: "zorg, geld", label: "zorg en geld" },
      { value: "zorg", label: "alleen zorg" },
      { value: "geld", label: "alleen geld" },
    ],
  };
}
