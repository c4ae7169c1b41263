"use server";

import { formAction } from "@/lib/actions/form-action";
import { weigering } from "@/lib/messages/weigeringen";
import { berichtenGelezenSchema } from "@/lib/schemas/bericht";
import { berichtenGelezen } from "@/lib/usecases/bericht/berichten-gelezen";

export const berichtenGelezenAction = formAction("mijn", berichtenGelezenSchema, berichtenGelezen, (reden) => ({ titel: weigering(reden) }));
