"use server";

import * as z from "zod";

import { formAction } from "@/lib/actions/form-action";
import { controleUitvoeren } from "@/lib/usecases/audit/controle-uitvoeren";

export const controleUitvoerenAction = formAction(
  "svb",
  z.object({}),
  (deps, actor) => controleUitvoeren(deps, actor),
  () => ({ titel: "Dit hoort niet bij uw functie." }),
);
