"use server";

import { formAction } from "@/lib/actions/form-action";
import { EENHEID_LABELS } from "@/lib/messages/labels";
import { legLoopweigeringUit } from "@/lib/messages/zorgovereenkomst-loop";
import { zorgovereenkomstTarievenSchema } from "@/lib/schemas/zorgovereenkomst";
import {
  eindeBeantwoordenSchema,
  vervangeneTerugSchema,
  verklaringBeeindigenSchema,
  wijzigingAfsprakenSchema,
  wijzigingOndertekenenSchema,
  wijzigingZaakSchema,
  zorgovereenkomstBeeindigenSchema,
} from "@/lib/schemas/zorgovereenkomst-loop";
import { verklaringBeeindigen } from "@/lib/usecases/zorgovereenkomst/verklaring-beeindigen";
import { eindeBeantwoorden } from "@/lib/usecases/zorgovereenkomst/einde-beantwoorden";
import { vervangeneTerugMelden } from "@/lib/usecases/zorgovereenkomst/vervangene-terug-melden";
import { wijzigingAfsprakenBewaren, wijzigingTarievenBewaren } from "@/lib/usecases/zorgovereenkomst/wijziging-bewaren";
import { wijzigingOndertekenen } from "@/lib/usecases/zorgovereenkomst/wijziging-ondertekenen";
import { wijzigingIntrekken } from "@/lib/usecases/zorgovereenkomst/wijziging-stoppen";
import { zorgovereenkomstBeeindigen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-beeindigen";
import { zorgovereenkomstWijzigen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-wijzigen";

import { naarPad } from "./paden";

export const wijzigenAction = formAction(
  "mijn",
  wijzigingZaakSchema,
  async (deps, actor, opdracht) => naarPad(await zorgovereenkomstWijzigen(deps, actor, opdracht), "wijzigen/afspraken"),
  legLoopweigeringUit,
);

export const afsprakenAction = formAction(
  "mijn",
  wijzigingAfsprakenSchema,
  async (deps, actor, { opdracht, verder }) => naarPad(await wijzigingAfsprakenBewaren(deps, actor, opdracht), verder ? "wijzigen/tarieven" : "?klaar=opgeslagen"),
  legLoopweigeringUit,
);

const NA_TARIEVEN = { verder: "wijzigen/controle", later: "?klaar=opgeslagen", rij: "wijzigen/tarieven?rij=nieuw" } as const;

export const wijzigingTarievenAction = formAction(
  "mijn",
  zorgovereenkomstTarievenSchema,
  async (deps, actor, { opdracht, knop }) => {
    const tarieven = opdracht.tarieven.map(({ omschrijving, ...regel }) => ({
      ...regel,
      omschrijving: omschrijving === "" ? `Zorg ${EENHEID_LABELS[regel.eenheid].per}` : omschrijving,
    }));
    return naarPad(await wijzigingTarievenBewaren(deps, actor, { ...opdracht, tarieven }), NA_TARIEVEN[knop]);
  },
  legLoopweigeringUit,
);

export const wijzigingOndertekenenAction = formAction(
  "mijn",
  wijzigingOndertekenenSchema,
  async (deps, actor, opdracht) => naarPad(await wijzigingOndertekenen(deps, actor, opdracht), "?klaar=wijziging_ondertekend"),
  legLoopweigeringUit,
);

export const wijzigingIntrekkenAction = formAction(
  "mijn",
  wijzigingZaakSchema,
  async (deps, actor, opdracht) => naarPad(await wijzigingIntrekken(deps, actor, opdracht), "?klaar=wijziging_ingetrokken"),
  legLoopweigeringUit,
);

export const beeindigenAction = formAction(
  "mijn",
  zorgovereenkomstBeeindigenSchema,
  async (deps, actor, opdracht) =>
    naarPad(await zorgovereenkomstBeeindigen(deps, actor, opdracht), opdracht.wijze === "wederzijds_goedvinden" ? "?klaar=voorgesteld" : "?klaar=opgezegd"),
  legLoopweigeringUit,
);

export const eindeBeantwoordenAction = formAction(
  "mijn",
  eindeBeantwoordenSchema,
  async (deps, actor, opdracht) => naarPad(await eindeBeantwoorden(deps, actor, opdracht), "?klaar=beantwoord"),
  legLoopweigeringUit,
);

export const vervangeneTerugAction = formAction(
  "mijn",
  vervangeneTerugSchema,
  async (deps, actor, opdracht) => naarPad(await vervangeneTerugMelden(deps, actor, opdracht), "?klaar=opgezegd"),
  legLoopweigeringUit,
);

export const verklaringBeeindigenAction = formAction(
  "mijn",
  verklaringBeeindigenSchema,
  async (deps, actor, opdracht) => naarPad(await verklaringBeeindigen(deps, actor, opdracht), "?klaar=verklaring_gestopt"),
  legLoopweigeringUit,
);
