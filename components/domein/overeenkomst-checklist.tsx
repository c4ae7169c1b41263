import { Details } from "@/components/ui/details";
import type { Checklistuitkomst } from "@/lib/domein/zorgovereenkomst/checklist";
import { formatGegevens } from "@/lib/format";
import { metGegevens } from "@/lib/messages/tekst";
import { OVEREENKOMSTTEKSTEN } from "@/lib/messages/zorgovereenkomst";
import { OVEREENKOMSTVRAGEN } from "@/lib/messages/zorgovereenkomst-vragen";

import { BeoordelingUitleg, type ToetsWeergave, type Toetsuitkomst } from "./beoordeling-uitleg";

function uitkomstVan({ uitkomst, ernst }: Checklistuitkomst): Toetsuitkomst {
  if (uitkomst === "goed") return "akkoord";
  if (uitkomst === "nvt") return "niet_van_toepassing";
  return uitkomst === "onbekend" || ernst === "signaal" ? "signaal" : "fout";
}

const ONBEKEND = "Dit kan nog niet worden gecontroleerd, omdat een cijfer of gegeven niet bekend is. Een medewerker kijkt er later naar.";

function weergaveVan(regel: Checklistuitkomst): ToetsWeergave {
  const tekst = metGegevens(OVEREENKOMSTTEKSTEN[regel.code], formatGegevens(regel.gegevens));
  const basis = { code: regel.code, vraag: OVEREENKOMSTVRAGEN[regel.code], uitkomst: uitkomstVan(regel), grondslag: regel.grondslag };
  if (regel.uitkomst === "niet_goed") return { ...basis, antwoord: tekst.lang, watNu: tekst.watNu };
  return regel.uitkomst === "onbekend" ? { ...basis, antwoord: ONBEKEND } : basis;
}

/**
 * The checklist as all three judges of a contract see it: the budgethouder while writing, both officials while judging.
 * Unfolded, what does not apply is summed up in one line.
 */
export function OvereenkomstChecklist({ toetsing, open = false }: Readonly<{ toetsing: readonly Checklistuitkomst[]; open?: boolean }>) {
  const nietNodig = open ? toetsing.filter(({ uitkomst }) => uitkomst === "nvt") : [];
  const getoond = toetsing.filter((regel) => !nietNodig.includes(regel));
  return (
    <>
      <BeoordelingUitleg toetsen={getoond.map(weergaveVan)} open={open} />
      {nietNodig.length > 0 && (
        <Details summary={`${String(nietNodig.length)} controles niet nodig`} className="text-small">
          <ul className="list-disc pl-5">
            {nietNodig.map(({ code }) => (
              <li key={code}>{OVEREENKOMSTVRAGEN[code]}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
