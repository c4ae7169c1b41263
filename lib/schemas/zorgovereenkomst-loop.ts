/** Untrusted form fields of changing and ending a zorgovereenkomst. Shape and spelling only: what is lawful is judged in lib/domein. */
import * as z from "zod";

import { isDatum, leesDatum } from "@/lib/domein/datum";
import { EINDEWIJZEN } from "@/lib/domein/zorgovereenkomst/einde";
import { EINDEANTWOORDEN } from "@/lib/domein/zorgovereenkomst/eindestatus";

import { afspraakvelden, hash, klachtVan, knop, leegAlsNull, leesAfspraken, tekst, zaak } from "./zorgovereenkomst";

export const wijzigingZaakSchema = z.strictObject(zaak).transform(({ aanvraagsleutel, ...rest }) => ({ sleutel: aanvraagsleutel, ...rest }));

export const wijzigingAfsprakenSchema = z
  .strictObject({ ...zaak, van: tekst(10), ...afspraakvelden, knop })
  .transform(({ aanvraagsleutel, zorgovereenkomstId, knop: gedrukt, van, ...ruw }, ctx) => {
    const klaag = klachtVan(ctx);
    const afspraken = leesAfspraken(ruw, klaag);
    const dag = isDatum(van) ? van : null;
    if (dag === null) klaag(["van"], "Kies wanneer de wijziging ingaat.");
    if (dag !== null && afspraken.tm !== null && afspraken.tm < dag) klaag(["tm"], "De laatste dag ligt vóór de dag waarop de wijziging ingaat.");
    if (gedrukt === "verder" && ruw.zorgbeschrijving === "") klaag(["zorgbeschrijving"], "Beschrijf welke zorg u hebt afgesproken.");
    return dag === null ? z.NEVER : { verder: gedrukt === "verder", opdracht: { sleutel: aanvraagsleutel, zorgovereenkomstId, van: dag, ...afspraken } };
  });

const bevestigd = z.literal("ja", { error: "Zet een vinkje als u het met de wijziging eens bent." });

export const wijzigingOndertekenenSchema = z
  .strictObject({ ...zaak, inhoudHash: hash, akkoord: bevestigd })
  .transform(({ aanvraagsleutel, zorgovereenkomstId, inhoudHash }) => ({ sleutel: aanvraagsleutel, zorgovereenkomstId, inhoudHash }));

const toelichting = tekst(2000).transform(leegAlsNull);

/** The official of the SVB agrees; nothing but the content is asked. */
export const wijzigingGoedkeurenSchema = z
  .strictObject({ ...zaak, inhoudHash: hash, toelichting })
  .transform(({ aanvraagsleutel, ...rest }) => ({ ...rest, sleutel: aanvraagsleutel, oordeel: "akkoord" as const, redenen: [] }));

export const zorgovereenkomstBeeindigenSchema = z
  .strictObject({
    ...zaak,
    wijze: z.enum(EINDEWIJZEN),
    gewenst: tekst(10),
    gezien: tekst(10),
    gewichtig: z.literal("ja").optional(),
    geenOpzegverbod: z.literal("ja").optional(),
    vergunningVan: tekst(10).optional(),
    toelichting,
    zeker: z.literal("ja", { error: "Zet een vinkje als u zeker weet dat u dit wilt." }),
  })
  .transform(({ aanvraagsleutel, zorgovereenkomstId, wijze, gewenst, gezien, gewichtig, geenOpzegverbod, vergunningVan = "", toelichting: uitleg }, ctx) => {
    const klaag = klachtVan(ctx);
    const dag = leesDatum(gewenst);
    if (wijze === "wederzijds_goedvinden" && dag === null) klaag(["gewenst"], "Schrijf de laatste dag als 31-01-2026.");
    const vergunning = leesDatum(vergunningVan);
    if (vergunningVan !== "" && vergunning === null) klaag(["vergunningVan"], "Schrijf de datum van de ontslagvergunning als 31-01-2026.");
    if (gewichtig === "ja" && uitleg === null) klaag(["toelichting"], "Schrijf op wat de belangrijke reden is.");
    return {
      sleutel: aanvraagsleutel,
      zorgovereenkomstId,
      wijze,
      gewenst: wijze === "wederzijds_goedvinden" ? dag : null,
      gezien: isDatum(gezien) ? gezien : null,
      gewichtigeReden: gewichtig === "ja",
      ontslag: { geenOpzegverbod: geenOpzegverbod === "ja", vergunningVan: vergunning },
      toelichting: uitleg,
    };
  });

export const eindeBeantwoordenSchema = z
  .strictObject({ ...zaak, eindeId: z.uuid({ error: "Open de pagina opnieuw." }), antwoord: z.enum(EINDEANTWOORDEN) })
  .transform(({ aanvraagsleutel, ...rest }) => ({ sleutel: aanvraagsleutel, ...rest }));

export const vervangeneTerugSchema = z
  .strictObject({ ...zaak, terugOp: tekst(10) })
  .transform(({ aanvraagsleutel, zorgovereenkomstId, terugOp }, ctx) => {
    const dag = leesDatum(terugOp);
    if (dag === null) klachtVan(ctx)(["terugOp"], "Schrijf de dag als 31-01-2026.");
    return dag === null ? z.NEVER : { sleutel: aanvraagsleutel, zorgovereenkomstId, terugOp: dag };
  });

/** Each field complains for itself: whoever forgot two things hears of both at once. */
const laatsteDag = tekst(10).transform((ruw, ctx) => {
  const dag = leesDatum(ruw);
  if (dag !== null) return dag;
  ctx.addIssue({ code: "custom", message: "Schrijf de laatste dag als 31-01-2026." });
  return z.NEVER;
});
const waaromStopt = tekst(2000).refine((reden) => reden !== "", { error: "Schrijf op waarom de hulp stopt." });

export const verklaringBeeindigenSchema = z
  .strictObject({ ...zaak, laatsteDag, toelichting: waaromStopt, akkoord: z.literal("ja", { error: "Zet een vinkje als u wilt stoppen." }) })
  .transform(({ aanvraagsleutel, zorgovereenkomstId, laatsteDag: dag, toelichting: reden }) => ({ sleutel: aanvraagsleutel, zorgovereenkomstId, laatsteDag: dag, toelichting: reden }));
