import type { FormState } from "@/lib/actions/form-state";
import { leesDatum } from "@/lib/domein/datum";

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Answers like a server action, but in the browser: a form that keeps nothing needs no door in the server. */
export async function proefAction(_previous: FormState, form: FormData): Promise<FormState<{ datum: string }>> {
  const values = { datum: text(form, "datum"), vervoer: text(form, "vervoer"), retour: text(form, "retour") };
  const errors = {
    ...(leesDatum(values.datum) === null && { datum: ["Schrijf de dag als 31-01-2026."] }),
    ...(values.vervoer === "" && { vervoer: ["Kies het vervoer."] }),
  };
  if (Object.keys(errors).length > 0) return Promise.resolve({ status: "invalid", errors, values });
  if (values.vervoer === "fiets") {
    const message = {
      titel: "Ritten met de fiets worden niet vergoed.",
      watNu: "Kies een ander vervoer als u met de auto bent gegaan.",
    };
    return Promise.resolve({ status: "refused", message, values });
  }
  return Promise.resolve({ status: "done", result: { datum: values.datum } });
}
