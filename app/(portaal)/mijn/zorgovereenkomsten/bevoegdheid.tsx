import { Notice } from "@/components/ui/notice";
import type { ActorIn } from "@/lib/auth/hoedanigheden";
import { mag } from "@/lib/domein/toegang";
import { VERTEGENWOORDIGING_LABELS, VERTEGENWOORDIGING_UITLEG } from "@/lib/messages/labels";

export const magOpstellen = (actor: ActorIn<"mijn">): boolean => mag(actor, "zorgovereenkomst.opstellen");

/** Why this representative can look but not decide. Nothing for whoever may. */
export function NietAanU({ actor }: Readonly<{ actor: ActorIn<"mijn"> }>) {
  if (actor.rol !== "vertegenwoordiger" || magOpstellen(actor)) return null;
  return (
    <Notice tone="info" title={`Als ${VERTEGENWOORDIGING_LABELS[actor.soort]} kunt u deze overeenkomst lezen, maar niet ondertekenen.`}>
      <p>
        Een zorgovereenkomst is een keuze over zorg. {VERTEGENWOORDIGING_UITLEG[actor.soort]} Zorgovereenkomsten opstellen en
        ondertekenen doet {actor.budgethouderNaam} zelf, of een vertegenwoordiger die over zorg beslist.
      </p>
    </Notice>
  );
}
