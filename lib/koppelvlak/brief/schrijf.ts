/** A letter of the SVB as PDF. */
import type { Brief } from "@/lib/domein/brief";

import { schrijfPdf } from "../pdf/schrijf";

const AFZENDER = "Sociale Verzekeringsbank";

/** The letter, complete. */
export const schrijfBrief = (brief: Brief): Promise<Uint8Array<ArrayBuffer>> =>
  schrijfPdf({
    titel: brief.titel,
    auteur: AFZENDER,
    boven: [brief.aan, `${brief.datum}\nKenmerk: ${brief.kenmerk}`],
    delen: [...brief.delen, { soort: "alinea", tekst: `${AFZENDER}, afdeling pgb` }],
    voet: brief.kenmerk,
  });
