/** Who gets a notice of what. Only of what changes something for that person, or asks something of them. */
import type { Partij } from "./overgangen";

type Ontvanger = Extract<Partij, "budgethouder" | "zorgverlener">;

const ONTVANGERS: Readonly<Record<string, readonly Ontvanger[]>> = {
  "toekenning.vastgelegd": ["budgethouder"],
  "toekenning.gewijzigd": ["budgethouder"],
  "toekenning.ingetrokken": ["budgethouder"],
  "zorgovereenkomst.ondertekend": ["zorgverlener"],
  "zorgovereenkomst.medeondertekend": ["budgethouder"],
  "zorgovereenkomst.geweigerd": ["budgethouder"],
  "zorgovereenkomst.teruggestuurd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.goedgekeurd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.afgekeurd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.ingetrokken": ["zorgverlener"],
  "declaratie.aangeboden": ["budgethouder"],
  "declaratie.teruggestuurd": ["zorgverlener"],
  "declaratie.goedgekeurd": ["budgethouder", "zorgverlener"],
  "declaratie.uitgevallen": ["budgethouder", "zorgverlener"],
  "declaratie.afgekeurd": ["budgethouder", "zorgverlener"],
  "declaratie.betaald": ["budgethouder", "zorgverlener"],
  "declaratie.gestorneerd": ["budgethouder", "zorgverlener"],
  "declaratie.ingetrokken": ["budgethouder", "zorgverlener"],
};

/** The parties who are told; whoever did it does not need to be told. `rol` is the rol of the actor in the audit trail. */
export function ontvangersVan(soort: string, rol: string): readonly Ontvanger[] {
  const zelf = rol === "vertegenwoordiger" ? "budgethouder" : rol;
  return (ONTVANGERS[soort] ?? []).filter((ontvanger) => ontvanger !== zelf);
}
