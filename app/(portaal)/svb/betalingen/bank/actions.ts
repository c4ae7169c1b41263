"use server";

import { formActionMetBestand } from "@/lib/actions/form-action";
import type { Weigering } from "@/lib/actions/form-state";
import type { Uitkomst } from "@/lib/domein/uitkomst";
import { leesBankmeldingen } from "@/lib/koppelvlak/bank/meldingen";
import type { KoppelvlakFout } from "@/lib/koppelvlak/fout";
import { BETALING_WEIGERINGEN } from "@/lib/messages/betaling";
import { koppelvlakMelding, koppelvlakPlaats } from "@/lib/messages/koppelvlak";
import { bankbestandSchema } from "@/lib/schemas/betaling";
import { bankberichtVerwerken } from "@/lib/usecases/betaling/bankbericht-verwerken";

/** The first complaint in full; the rest follow from it more often than not. */
function uitleg(fouten: readonly KoppelvlakFout[]): Weigering {
  const eerste = fouten[0];
  if (eerste === undefined) return { titel: "Dit bestand kan niet worden gelezen." };
  const { titel, watNu } = koppelvlakMelding(eerste);
  const plaats = koppelvlakPlaats(eerste);
  return { titel, uitleg: `${plaats === null ? "" : `${plaats}. `}Er is niets geboekt.`, watNu };
}

export const bankbestandInlezenAction = formActionMetBestand(
  "svb",
  bankbestandSchema,
  async (deps, actor, { bestand }): Promise<Uitkomst<{ readonly redirectTo: string }, Weigering>> => {
    const inhoud = new Uint8Array(await bestand.arrayBuffer());
    const gelezen = leesBankmeldingen(inhoud);
    if (!gelezen.ok) return { ok: false, reden: uitleg(gelezen.fouten) };
    const uitkomst = await bankberichtVerwerken(deps, actor, { ...gelezen.bericht, bestandsnaam: bestand.name, inhoud });
    return uitkomst.ok
      ? { ok: true, waarde: { redirectTo: `/svb/betalingen/bank?bericht=${uitkomst.waarde.bankberichtId}` } }
      : { ok: false, reden: BETALING_WEIGERINGEN[uitkomst.reden] };
  },
  (reden) => reden,
);
