/** Who gets a notice of what. Only of what changes something for that person, or asks something of them. */
import type { Partij } from "./overgangen";

type Ontvanger = Extract<Partij, "budgethouder" | "zorgverlener" | "verstrekker">;

const ONTVANGERS: Readonly<Record<string, readonly Ontvanger[]>> = {
  "toekenning.vastgelegd": ["budgethouder"],
  "toekenning.gewijzigd": ["budgethouder"],
  "toekenning.ingetrokken": ["budgethouder"],
  "toekenning.overbesteed": ["budgethouder", "verstrekker"],
  "toekenning.overbesteding_voorbij": ["budgethouder", "verstrekker"],
  "toekenning.voorlopig_geopend": ["budgethouder", "verstrekker"],
  "toekenning.voorlopig_verlengd": ["budgethouder", "verstrekker"],
  "toekenning.voorlopig_verkort": ["budgethouder", "verstrekker"],
  "toekenning.samenloop": ["verstrekker"],
  "herstel.overgedragen": ["budgethouder", "verstrekker"],
  "herstel.samengevoegd": ["budgethouder", "verstrekker"],
  "toekenning.overlijden": ["budgethouder", "verstrekker"],
  "toekenning.overlijden_teruggedraaid": ["budgethouder", "verstrekker"],
  "zorgovereenkomst.heropend": ["budgethouder", "zorgverlener"],
  "herstel.uitgevoerd": ["budgethouder", "verstrekker"],
  "herstel.weggehaald": ["verstrekker"],
  "zorgovereenkomst.herkoppeld": ["zorgverlener"],
  // That too much was used is told by what caused it, toekenning.overbesteed, and not again at night.
  "budget.komt_niet_uit": ["budgethouder", "verstrekker"],
  "budget.bijna_op": ["budgethouder", "verstrekker"],
  "budget.op": ["budgethouder", "verstrekker"],
  "toekenning.afgesloten": ["budgethouder"],
  "uitbetaling.vanzelf": ["budgethouder"],
  "zorgovereenkomst.ondertekend": ["zorgverlener"],
  "zorgovereenkomst.medeondertekend": ["budgethouder"],
  "zorgovereenkomst.aangeleverd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.geweigerd": ["budgethouder"],
  "zorgovereenkomst.ambtshalve_geaccordeerd": ["budgethouder", "zorgverlener", "verstrekker"],
  "zorgovereenkomst.bekrachtigd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.niet_bekrachtigd": ["budgethouder", "zorgverlener"],
  "accordeermandaat.goedgekeurd": ["verstrekker"],
  "accordeermandaat.beeindigd": ["verstrekker"],
  "zorgovereenkomst.teruggestuurd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.goedgekeurd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.afgekeurd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.ingetrokken": ["zorgverlener"],
  "zorgovereenkomst.automatisch_beeindigd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.vervallen": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.opgezegd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.einde_voorgesteld": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.einde_overeengekomen": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.einde_afgewezen": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.einde_voorstel_ingetrokken": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.terugdraaien_gevraagd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.einde_teruggedraaid": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.einde_blijft": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.loopt_af": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.wijziging_ondertekend": ["zorgverlener"],
  "zorgovereenkomst.wijziging_medeondertekend": ["budgethouder"],
  "zorgovereenkomst.wijziging_geweigerd": ["budgethouder"],
  "zorgovereenkomst.wijziging_teruggestuurd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.wijziging_afgekeurd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.wijziging_goedgekeurd": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.wijziging_ingetrokken": ["zorgverlener"],
  "zorgovereenkomst.rekening_gewijzigd": ["budgethouder"],
  "zorgovereenkomst.verklaring_gestopt": ["zorgverlener", "verstrekker"],
  "zorgovereenkomst.onder_minimumloon": ["budgethouder", "zorgverlener"],
  "zorgovereenkomst.boven_maximumtarief": ["budgethouder", "zorgverlener"],
  "rekeningnummer.aangevraagd": ["zorgverlener"],
  "rekeningnummer.goedgekeurd": ["zorgverlener"],
  "rekeningnummer.afgewezen": ["zorgverlener"],
  "rekeningnummer.verlopen": ["zorgverlener"],
  "rekeningnummer.ingetrokken": ["zorgverlener"],
  "declaratie.aangeboden": ["budgethouder"],
  "declaratie.teruggestuurd": ["zorgverlener"],
  "declaratie.goedgekeurd": ["budgethouder", "zorgverlener"],
  "declaratie.uitgevallen": ["budgethouder", "zorgverlener"],
  "declaratie.afgekeurd": ["budgethouder", "zorgverlener"],
  "declaratie.betaald": ["budgethouder", "zorgverlener"],
  "declaratie.gestorneerd": ["budgethouder", "zorgverlener"],
  "declaratie.ingetrokken": ["budgethouder", "zorgverlener"],
};

/**
 * Follows from what a whole organisation did, often by machine: the people who can help are told all the same. And a request for another
 * account goes back to its own zorgverlener, because a stranger may have made it.
 */
const OOK_AAN_ZELF: readonly string[] = ["toekenning.overbesteed", "toekenning.overbesteding_voorbij", "rekeningnummer.aangevraagd", "rekeningnummer.ingetrokken", "herstel.samengevoegd"];

/** The parties who are told; whoever did it does not need to be told. `rol` is the rol of the actor in the audit trail. */
export function ontvangersVan(soort: string, rol: string): readonly Ontvanger[] {
  const zelf = rol === "vertegenwoordiger" ? "budgethouder" : rol;
  return (ONTVANGERS[soort] ?? []).filter((ontvanger) => ontvanger !== zelf || OOK_AAN_ZELF.includes(soort));
}
