import { beoordeelDeclaratie } from "@/lib/domein/declaratie/beoordeling";
import { DECLARATIECODES } from "@/lib/domein/declaratie/codes";
import { DECLARATIEVOORBEELDEN } from "@/lib/domein/regelboek/declaraties";
import { OVEREENKOMSTVOORBEELDEN } from "@/lib/domein/regelboek/overeenkomsten";
import type { Ernst, Gegevens, Toetsuitslag } from "@/lib/domein/regels";
import { toetsZorgovereenkomst } from "@/lib/domein/zorgovereenkomst/checklist";
import { OVEREENKOMSTCODES } from "@/lib/domein/zorgovereenkomst/codes";
import { formatGegevens } from "@/lib/format";
import { DECLARATIETEKSTEN } from "@/lib/messages";
import { DECLARATIEVRAGEN } from "@/lib/messages/declaratie-toon";
import { type Codetekst, metGegevens } from "@/lib/messages/tekst";
import { OVEREENKOMSTTEKSTEN } from "@/lib/messages/zorgovereenkomst";
import { OVEREENKOMSTVRAGEN } from "@/lib/messages/zorgovereenkomst-vragen";

export type Voorbeeldregel = Readonly<{ geval: string; uitkomst: Toetsuitslag; ernst: Ernst; uitleg: string }>;

export type Regelblok = Readonly<{ code: string; vraag: string; grondslag: string; watNu: string; voorbeelden: readonly Voorbeeldregel[] }>;

type Uitkomst = Readonly<{ code: string; uitkomst: Toetsuitslag; ernst: Ernst; gegevens: Gegevens }>;

/** What the product itself answers to the example, now, with the words a user gets. */
function voorbeeldregel(geval: string, uitkomsten: readonly Uitkomst[], code: string, tekst: Codetekst): Voorbeeldregel {
  const gevonden = uitkomsten.find((uitkomst) => uitkomst.code === code);
  if (gevonden === undefined) throw new Error(`rule ${code} gave no answer`);
  const { uitkomst, ernst, gegevens } = gevonden;
  return { geval, uitkomst, ernst, uitleg: uitkomst === "niet_goed" ? metGegevens(tekst, formatGegevens(gegevens)).lang : "" };
}

export const overeenkomstregels = (): readonly Regelblok[] =>
  OVEREENKOMSTCODES.map((code) => {
    const tekst = OVEREENKOMSTTEKSTEN[code];
    const voorbeelden = OVEREENKOMSTVOORBEELDEN.filter((voorbeeld) => voorbeeld.code === code);
    return {
      code,
      vraag: OVEREENKOMSTVRAGEN[code],
      grondslag: tekst.grondslag,
      watNu: tekst.watNu,
      voorbeelden: voorbeelden.map(({ geval, dossier }) => voorbeeldregel(geval, toetsZorgovereenkomst(dossier), code, tekst)),
    };
  });

export const declaratieregels = (): readonly Regelblok[] =>
  DECLARATIECODES.map((code) => {
    const tekst = DECLARATIETEKSTEN[code];
    const voorbeelden = DECLARATIEVOORBEELDEN.filter((voorbeeld) => voorbeeld.code === code);
    return {
      code,
      vraag: DECLARATIEVRAGEN[code],
      grondslag: tekst.grondslag,
      watNu: tekst.watNu,
      voorbeelden: voorbeelden.map(({ geval, dossier }) => voorbeeldregel(geval, beoordeelDeclaratie(dossier).uitkomsten, code, tekst)),
    };
  });
