"use server";

import { formAction, formActionMetBestand } from "@/lib/actions/form-action";
import type { Json } from "@/lib/actions/form-state";
import { geweigerd, type Uitkomst } from "@/lib/domein/uitkomst";
import { keurBestand } from "@/lib/koppelvlak/bestand/soort";
import { leesUblFactuur } from "@/lib/koppelvlak/ubl/lees";
import { declaratieweigering } from "@/lib/messages/declaratie-weigering";
import { koppelvlakMelding } from "@/lib/messages/koppelvlak";
import {
  declaratieAanbiedenSchema,
  declaratieIntrekkenSchema,
  declaratieOpstellenSchema,
  declaratieUitFactuurSchema,
  declaratieWijzigenSchema,
  MAXIMUM_BESTAND,
} from "@/lib/schemas/declaratie";
import { declaratieAanbieden } from "@/lib/usecases/declaratie/declaratie-aanbieden";
import { declaratieIntrekken } from "@/lib/usecases/declaratie/declaratie-intrekken";
import { type Bestand, declaratieOpstellen } from "@/lib/usecases/declaratie/declaratie-opstellen";
import { declaratieUitFactuur } from "@/lib/usecases/declaratie/declaratie-uit-factuur";
import { declaratieWijzigen } from "@/lib/usecases/declaratie/declaratie-wijzigen";

const naar = (id: string) => ({ ok: true, waarde: { redirectTo: `/zorgverlener/declaraties/${id}` } }) as const;

async function leesPdf(file: File | null): Promise<Uitkomst<Bestand | null, "bestand_soort">> {
  if (file === null) return { ok: true, waarde: null };
  const inhoud = new Uint8Array(await file.arrayBuffer());
  const gekeurd = keurBestand(inhoud, file.name, { toegestaan: ["pdf"], maximumBytes: MAXIMUM_BESTAND });
  return gekeurd.ok ? { ok: true, waarde: { soort: "pdf", naam: file.name, inhoud } } : geweigerd("bestand_soort");
}

export const declaratieOpstellenAction = formActionMetBestand(
  "zorgverlener",
  declaratieOpstellenSchema,
  async (deps, actor, { pdf, factuurkop, ...opdracht }) => {
    const bestand = await leesPdf(pdf);
    if (!bestand.ok) return bestand;
    const factuur = factuurkop === null ? null : { ...factuurkop, bestand: bestand.waarde };
    const uitkomst = await declaratieOpstellen(deps, actor, { ...opdracht, factuur });
    return uitkomst.ok ? naar(uitkomst.waarde.declaratieId) : uitkomst;
  },
  declaratieweigering,
);

export const declaratieWijzigenAction = formAction(
  "zorgverlener",
  declaratieWijzigenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await declaratieWijzigen(deps, actor, opdracht);
    return uitkomst.ok ? naar(uitkomst.waarde.declaratieId) : uitkomst;
  },
  declaratieweigering,
);

export type Factuurbezwaar = { readonly regel: string | null; readonly wat: string; readonly opFactuur: string; readonly afgesproken: string };
/** Not a refusal but an answer with a table in it: what differs, line by line. */
export type Factuurantwoord = { readonly bezwaren: readonly Factuurbezwaar[] } | { readonly redirectTo: string };

const bezwaren = (lijst: readonly Factuurbezwaar[]): Uitkomst<Json, never> => ({ ok: true, waarde: { bezwaren: lijst.map((bezwaar) => ({ ...bezwaar })) } });

export const declaratieUitFactuurAction = formActionMetBestand(
  "zorgverlener",
  declaratieUitFactuurSchema,
  async (deps, actor, { bestand: file, sleutel, zorgovereenkomstId }) => {
    const inhoud = new Uint8Array(await file.arrayBuffer());
    const gekeurd = keurBestand(inhoud, file.name, { toegestaan: ["xml"], maximumBytes: MAXIMUM_BESTAND });
    if (!gekeurd.ok) return geweigerd("bestand_soort");
    const gelezen = leesUblFactuur(inhoud);
    if (!gelezen.ok) {
      return bezwaren(
        gelezen.fouten.map((fout) => {
          const { titel, watNu } = koppelvlakMelding(fout);
          return { regel: fout.plaats?.regel == null ? null : `regel ${String(fout.plaats.regel)} van het bestand`, wat: titel, opFactuur: "", afgesproken: watNu };
        }),
      );
    }
    const opdracht = { sleutel, zorgovereenkomstId, factuur: gelezen.factuur, bestand: { soort: "ubl" as const, naam: file.name, inhoud } };
    const uitkomst = await declaratieUitFactuur(deps, actor, opdracht);
    if (uitkomst.ok) return naar(uitkomst.waarde.declaratieId);
    const { reden } = uitkomst;
    if (typeof reden === "string") return geweigerd(reden);
    return bezwaren(reden.verschillen.map(({ regel, soort, opFactuur, afgesproken }) => ({ regel, wat: soort, opFactuur, afgesproken })));
  },
  declaratieweigering,
);

export const declaratieAanbiedenAction = formAction(
  "zorgverlener",
  declaratieAanbiedenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await declaratieAanbieden(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: { redirectTo: `/zorgverlener/declaraties/${uitkomst.waarde.declaratieId}?aangeboden=ja` } } : uitkomst;
  },
  declaratieweigering,
);

export const declaratieIntrekkenAction = formAction(
  "zorgverlener",
  declaratieIntrekkenSchema,
  async (deps, actor, opdracht) => {
    const uitkomst = await declaratieIntrekken(deps, actor, opdracht);
    return uitkomst.ok ? { ok: true, waarde: { redirectTo: `/zorgverlener/declaraties/${uitkomst.waarde.declaratieId}?ingetrokken=ja` } } : uitkomst;
  },
  declaratieweigering,
);
