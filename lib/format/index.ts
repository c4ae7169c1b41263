export { formatAantal, formatBedrag, formatBedragInvoer, formatEuros, formatGeheel } from "./bedragen";
export {
  formatDatum,
  formatDatumKort,
  formatMaand,
  formatMaandKort,
  formatPeriode,
  formatTermijn,
  formatTijdstip,
  formatWeekdag,
} from "./datums";
export { formatGegevens } from "./gegevens";
export { formatAanspreking, formatContact, formatIban, formatNaam, formatNaamLijst, formatVoorletters, metHoofdletter } from "./namen";
