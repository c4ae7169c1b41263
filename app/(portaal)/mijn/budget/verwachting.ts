import type { Datum } from "@/lib/domein/datum";
import { type Centen, centen, grootste, kleinste, min, NUL } from "@/lib/domein/geld";
import { formatDatum, formatEuros } from "@/lib/format";
import { prognosezin } from "@/lib/messages/budget";
import { WET_LABELS } from "@/lib/messages/labels";
import type { Budgetoverzicht } from "@/lib/queries/mijn/budget";

export const naamVan = ({ wet, verstrekker }: { readonly wet: Budgetoverzicht["wet"]; readonly verstrekker: { readonly naam: string } }): string => `${WET_LABELS[wet]} – ${verstrekker.naam}`;

export const loopt = ({ status }: Pick<Budgetoverzicht, "status">): boolean => status === "definitief" || status === "voorlopig";

/** A shortage in whole euros, up: somebody who asks for that has enough, and every page says the same number. */
const naarBoven = (tekort: Centen): Centen => centen(tekort <= NUL ? NUL : ((tekort + 99n) / 100n) * 100n);
const tekortVan = (eind: Centen): Centen => naarBoven(min(NUL, eind));

const uitkomst = (eind: Centen): string => (eind < NUL ? `komt u ongeveer ${formatEuros(tekortVan(eind))} tekort` : `houdt u ongeveer ${formatEuros(eind)} over`);

/** "ongeveer € 120", or "tussen € 100 en € 140" when agreement and habit are apart. */
function tussen(a: Centen, b: Centen): string {
  const [laag, hoog] = [formatEuros(kleinste(a, b)), formatEuros(grootste(a, b))];
  return laag === hoog ? `ongeveer ${laag}` : `tussen ${laag} en ${hoog}`;
}

/** The answer to "Kom ik uit?" for one budget. */
export function antwoord({ prognose, periode, stand }: Budgetoverzicht, vandaag: Datum): { readonly kop: string; readonly zin: string } {
  const { oordeel, eind, komtUitTot } = prognose;
  return prognosezin(oordeel, vandaag > periode.tm, {
    tm: formatDatum(periode.tm),
    over: tussen(eind.afspraak, eind.gewoonte),
    tekort: tussen(tekortVan(eind.afspraak), tekortVan(eind.gewoonte)),
    afspraak: uitkomst(eind.afspraak),
    gewoonte: uitkomst(eind.gewoonte),
    teVeel: formatEuros(min(NUL, stand.beschikbaar)),
    // What was claimed over months that are over can be too much already; a day that has passed is no warning.
    ...(komtUitTot === null || komtUitTot < vandaag ? {} : { totEnMet: formatDatum(komtUitTot) }),
  });
}
