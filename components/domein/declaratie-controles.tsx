import type { Declaratiecode } from "@/lib/domein/declaratie/codes";
import type { Ernst, Gegevens, Toetsuitslag } from "@/lib/domein/regels";
import { formatGegevens } from "@/lib/format";
import { DECLARATIETEKSTEN, ONTBREEKT_LABELS } from "@/lib/messages/declaratie";
import { DECLARATIEVRAGEN } from "@/lib/messages/declaratie-toon";
import { metGegevens } from "@/lib/messages/tekst";

import { BeoordelingUitleg, type Toetsuitkomst, type ToetsWeergave } from "./beoordeling-uitleg";

export type Controle = Readonly<{ code: Declaratiecode; ernst: Ernst; uitkomst: Toetsuitslag; gegevens: Gegevens }>;

const uitkomstVan = ({ ernst, uitkomst }: Controle): Toetsuitkomst => {
  if (uitkomst === "goed") return "akkoord";
  return uitkomst === "nvt" ? "niet_van_toepassing" : ernst;
};

/** What is missing has names of its own; the rest of the figures read as they are. */
function figuren(gegevens: Gegevens): Readonly<Record<string, string>> {
  const ontbreekt = gegevens["ontbreekt"];
  const labels: Readonly<Record<string, string>> = ONTBREEKT_LABELS;
  return {
    ...formatGegevens(gegevens),
    ...(Array.isArray(ontbreekt) ? { ontbreekt: ontbreekt.map((naam: string) => labels[naam] ?? naam).join("; ") } : {}),
  };
}

function alsToets(controle: Controle, voorMedewerker: boolean): ToetsWeergave {
  const uitkomst = uitkomstVan(controle);
  const tekst = metGegevens(DECLARATIETEKSTEN[controle.code], figuren(controle.gegevens));
  const opvallend = uitkomst !== "akkoord" && uitkomst !== "niet_van_toepassing";
  return {
    code: controle.code,
    vraag: DECLARATIEVRAGEN[controle.code],
    uitkomst,
    grondslag: tekst.grondslag,
    ...(opvallend ? { antwoord: tekst.lang, ...(voorMedewerker ? {} : { watNu: tekst.watNu }) } : {}),
  };
}

type DeclaratieControlesProps = Readonly<{
  controles: readonly Controle[];
  /** Whoever decides needs no "wat nu?" that was written for the parties. */
  voorMedewerker?: boolean;
}>;

/** Every check on a declaratie with its outcome; what needs attention stands open. */
export function DeclaratieControles({ controles, voorMedewerker = false }: DeclaratieControlesProps) {
  return <BeoordelingUitleg toetsen={controles.map((controle) => alsToets(controle, voorMedewerker))} />;
}
