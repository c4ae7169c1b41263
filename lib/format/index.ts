export { formatAantal, formatBedrag, formatBedragInvoer, formatGeheel } from "./bedragen";
export {
  formatDatum,
  formatDatumKort,
  formatMaand,
  formatMaandKort,
  formatPeriode,
  formatTijdstip,
  formatWeekdag,
} from "./datums";
export { formatGegevens } from "./gegevens";
export { formatIban, formatNaam, formatNaamLijst, formatVoorletters } from "./namen";
