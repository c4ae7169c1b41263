/** How each box of the form is called: above the box, and in what is said about it. */
export const LABELS = {
  bsn: "BSN",
  voornamen: "Voornamen",
  tussenvoegsel: "Tussenvoegsel",
  achternaam: "Achternaam",
  geboortedatum: "Geboortedatum",
  geslacht: "Geslacht",
  email: "E-mailadres",
  telefoon: "Telefoonnummer",
  straat: "Straat",
  huisnummer: "Huisnummer",
  postcode: "Postcode",
  woonplaats: "Woonplaats",
  wet: "Wet",
  budgetkenmerk: "Budgetkenmerk",
  beschikkingsnummer: "Beschikkingsnummer",
  vorigBudgetkenmerk: "Vorig budgetkenmerk",
  budgetVan: "Eerste dag",
  budgetTm: "Laatste dag",
  contactNaam: "Naam",
  contactStraat: "Straat",
  contactHuisnummer: "Huisnummer",
  contactPostcode: "Postcode",
  contactWoonplaats: "Woonplaats",
  functieBedrag: "Bedrag",
  functieVan: "Vanaf",
  functieTm: "Tot en met",
  functieVvb: "Verantwoordingsvrij",
  relatieBsn: "BSN",
  relatieVoornamen: "Voornamen",
  relatieTussenvoegsel: "Tussenvoegsel",
  relatieAchternaam: "Achternaam",
  relatieGeboortedatum: "Geboortedatum",
  relatieMachtiging: "Machtiging voor",
  relatieVan: "Vanaf",
  relatieTm: "Tot en met",
  functiesoort: "Soort zorg",
  relatieSoort: "Vertegenwoordiger",
} as const;

const isVeld = (veld: string): veld is keyof typeof LABELS => veld in LABELS;

/** "Bedrag bij soort zorg 2", from the name of the box; a list of complaints is read without the boxes around it. */
export function labelVan(naam: string): string | null {
  const [lijst, ...rest] = naam.split(".");
  const veld = rest.at(-1) ?? "";
  if (!isVeld(veld)) return null;
  const nummer = String(Number(rest[0]) + 1);
  if (veld === "functiesoort" || veld === "relatieSoort") return `${LABELS[veld]} ${nummer}`;
  if (lijst === "functies") return `${LABELS[veld]} bij soort zorg ${nummer}`;
  return lijst === "relaties" ? `${LABELS[veld]} van vertegenwoordiger ${nummer}` : LABELS[veld];
}
