/** What is wrong with a file, and what its sender does about it. The codes are those of lib/koppelvlak/fout.ts. */
type Gegevens = Readonly<Record<string, string>>;
type Melding = { readonly titel: string; readonly watNu: string };

/** Fills {names} in a sentence; a name that is not given stays visible, so that a test sees it. */
const vul = (zin: string, gegevens: Gegevens): string => zin.replace(/\{(\w+)\}/g, (plek, naam: string) => gegevens[naam] ?? plek);

const VORMEN: Readonly<Record<string, string>> = {
  datum: "Schrijf een bestaande datum als jjjj-mm-dd, bijvoorbeeld 2026-01-31.",
  centen: "Schrijf het bedrag in hele eurocenten, zonder punt, komma of teken. € 1.234,56 is 123456.",
  bsn: "Schrijf het burgerservicenummer met negen cijfers, met een nul vooraan als het er acht zijn.",
  postcode: "Schrijf vier cijfers en twee hoofdletters, bijvoorbeeld 8011 PK.",
  email: "Schrijf een e-mailadres met één @, zonder spaties.",
  telefoon: "Schrijf 6 tot 20 cijfers, spaties of streepjes; een + mag vooraan.",
  code: "Schrijf de code met hoofdletters, cijfers en streepjes. Een gemeentecode heeft vier cijfers.",
  kenmerk: "Gebruik ten hoogste 35 letters, cijfers, punten, streepjes en schuine strepen. Begin met een letter of cijfer.",
  functiesoort: "Gebruik een code uit de lijst van functiesoorten.",
  keuze: "Kies een van deze waarden: {toegestaan}.",
  lengte: "Gebruik ten hoogste {maximum} tekens.",
  tekst: "Vul hier tekst in.",
  getal: "Schrijf een getal met een punt voor de decimalen, bijvoorbeeld 7.50.",
  bedrag: "Schrijf een bedrag in euro's met een punt en ten hoogste twee decimalen, bijvoorbeeld 123.45.",
  periode: "De einddatum mag niet voor de begindatum liggen.",
  richting: "De waarde moet CRDT of DBIT zijn.",
};

const vormZin = (vorm = ""): string => VORMEN[vorm] ?? "Pas de waarde aan.";

export const KOPPELVLAK_MESSAGES = {
  BESTAND_LEEG: { titel: "Het bestand is leeg.", watNu: "Controleer of u het goede bestand hebt gekozen en lever het opnieuw aan." },
  BESTAND_TE_GROOT: { titel: "Het bestand is groter dan {maximum}.", watNu: "Lever een kleiner bestand aan." },
  BESTAND_SOORT: {
    titel: "Dit soort bestand kunnen wij hier niet gebruiken.",
    watNu: "Lever een bestand aan van een van deze soorten: {toegestaan}. Alleen de naam veranderen helpt niet.",
  },
  BESTAND_EXTENSIE: {
    titel: "De naam van het bestand past niet bij de inhoud.",
    watNu: "Geef het bestand een naam die eindigt op .{toegestaan} en lever het opnieuw aan.",
  },
  CODERING_ONBEKEND: {
    titel: "Het bestand is niet in UTF-8 opgeslagen.",
    watNu: "Sla het bestand op als UTF-8 en lever het opnieuw aan. In de eerste regel van XML staat dan encoding=\"UTF-8\" of niets.",
  },
  TEKEN_VERBODEN: {
    titel: "Het bestand bevat een onzichtbaar teken dat niet mag ({teken}).",
    watNu: "Verwijder dit teken. Vaak komt het van een omzetting uit een andere tekenset: sla het bestand op als UTF-8.",
  },
  XML_DOCTYPE: {
    titel: "Het bestand bevat een DOCTYPE of ENTITY. Die verwerken wij niet, omdat ze onveilig zijn.",
    watNu: "Haal dit onderdeel weg en lever het bestand opnieuw aan.",
  },
  XML_VERSIE: { titel: "Het bestand is geen XML 1.0.", watNu: "Begin het bestand met <?xml version=\"1.0\" encoding=\"UTF-8\"?>." },
  XML_NIET_WELGEVORMD: {
    titel: "Het bestand is geen goede XML.",
    watNu: "Kijk op en vlak voor de genoemde plaats: een element is niet gesloten, een teken als & of < is niet omgezet, of het bestand is afgebroken.",
  },
  XML_TE_DIEP: { titel: "De elementen zijn dieper genest dan {maximum} lagen.", watNu: "Controleer de opbouw van het bestand." },
  XML_TE_VEEL_ELEMENTEN: { titel: "Het bestand heeft meer dan {maximum} elementen.", watNu: "Lever één bericht per bestand aan." },
  XML_TE_VEEL_ATTRIBUTEN: { titel: "Een element heeft meer dan {maximum} attributen.", watNu: "Haal de attributen weg die er niet horen." },
  XML_WAARDE_TE_LANG: { titel: "Een waarde is langer dan {maximum} tekens.", watNu: "Kort de waarde in." },
  SCHEMA_VERKEERD_BERICHT: {
    titel: "Dit is geen {verwacht}, maar een ander bericht ({element}).",
    watNu: "Controleer of u het goede bestand hebt gekozen, en of de namespace van het bericht klopt.",
  },
  SCHEMA_ELEMENT_ONVERWACHT: {
    titel: "Het element {element} mag op deze plaats niet staan.",
    watNu: "Hier hoort: {verwacht}. Let op de volgorde, de hoofdletters en de namespace.",
  },
  SCHEMA_ELEMENT_ONTBREEKT: { titel: "In {element} ontbreekt iets.", watNu: "Voeg toe: {verwacht}." },
  SCHEMA_ATTRIBUUT: { titel: "Het attribuut {attribuut} mag niet bij {element} staan.", watNu: "Haal dit attribuut weg." },
  SCHEMA_TEKST_ONVERWACHT: { titel: "In {element} staat losse tekst.", watNu: "Haal de tekst tussen de elementen weg." },
  SCHEMA_WAARDE: { titel: "De waarde van {element} klopt niet.", watNu: "{uitleg}" },
  SCHEMA_OVERIG: { titel: "Het element {element} voldoet niet aan het schema.", watNu: "Vergelijk het bericht met het schema." },
  UBL_CREDITNOTA: {
    titel: "Dit is een creditnota. Die kunt u hier niet indienen.",
    watNu: "Trek de declaratie in als die nog niet is betaald. Is er al betaald? Neem dan contact op met de SVB.",
  },
  UBL_FACTUURSOORT: {
    titel: "Dit soort factuur kunnen wij niet verwerken.",
    watNu: "Lever een gewone factuur aan (InvoiceTypeCode 380). Een voorschotnota wordt nooit betaald: zorg wordt na afloop betaald.",
  },
  UBL_VALUTA: { titel: "De factuur is niet helemaal in euro's ({element}).", watNu: "Maak de factuur op in euro's (EUR)." },
  UBL_ONTBREEKT: { titel: "Op de factuur ontbreekt {element}.", watNu: "Vul dit gegeven aan in uw factuurprogramma en lever de factuur opnieuw aan." },
  UBL_WAARDE: { titel: "De waarde van {element} op de factuur klopt niet.", watNu: "{uitleg}" },
  UBL_REGELNUMMER_DUBBEL: { titel: "Regelnummer {nummer} staat meer dan één keer op de factuur.", watNu: "Geef elke regel een eigen nummer." },
  UBL_REGEL_BEDRAG: {
    titel: "Het bedrag van factuurregel {nummer} klopt niet: aantal keer prijs is {berekend}, er staat {vermeld}.",
    watNu: "Pas het aantal, de prijs of het bedrag aan en lever de factuur opnieuw aan.",
  },
  UBL_SOM_REGELS: {
    titel: "De regels van de factuur zijn samen {berekend}, er staat {vermeld}.",
    watNu: "Pas het totaal van de regels aan en lever de factuur opnieuw aan.",
  },
  UBL_TOTAAL_EXCL: {
    titel: "Het totaal zonder btw moet {berekend} zijn, er staat {vermeld}.",
    watNu: "Pas het totaal, de kortingen of de toeslagen aan en lever de factuur opnieuw aan.",
  },
  UBL_TOTAAL_INCL: {
    titel: "Het totaal met btw moet {berekend} zijn, er staat {vermeld}.",
    watNu: "Pas het totaal of de btw aan en lever de factuur opnieuw aan.",
  },
  UBL_TE_BETALEN: {
    titel: "Het bedrag dat betaald moet worden is {berekend}, er staat {vermeld}.",
    watNu: "Pas het te betalen bedrag aan en lever de factuur opnieuw aan.",
  },
  PAIN001_LEEG: { titel: "Er zijn geen betaalopdrachten.", watNu: "Maak de batch opnieuw op." },
  PAIN001_ID: {
    titel: "Een kenmerk kan niet naar de bank.",
    watNu: "Een kenmerk heeft ten hoogste 35 letters, cijfers en streepjes. Meld dit aan beheer.",
  },
  PAIN001_ID_DUBBEL: { titel: "Een betaalopdracht staat twee keer in de batch.", watNu: "Trek de batch in en meld dit aan beheer." },
  PAIN001_BEDRAG: { titel: "Het bedrag van een betaalopdracht kan niet.", watNu: "Het moet tussen € 0,01 en € 999.999.999,99 liggen. Trek de batch in en meld dit aan beheer." },
  PAIN001_IBAN: { titel: "Een rekeningnummer klopt niet.", watNu: "Laat het rekeningnummer herstellen en maak de batch opnieuw op." },
  PAIN001_BIC: { titel: "De BIC van de betaalrekening klopt niet.", watNu: "Meld dit aan beheer." },
  PAIN001_NAAM: {
    titel: "Een naam heeft geen enkele letter die een bank kan lezen.",
    watNu: "Leg de naam vast in Latijnse letters, zoals die bij de bank bekend is.",
  },
  PAIN001_OMSCHRIJVING: { titel: "De omschrijving van een betaling ontbreekt of is langer dan {maximum} tekens.", watNu: "Meld dit aan beheer." },
  PAIN001_AANTAL: { titel: "De batch heeft {berekend} opdrachten, vastgelegd zijn er {vermeld}.", watNu: "Trek de batch in en maak haar opnieuw op." },
  PAIN001_SOM: { titel: "De batch is samen {berekend}, vastgelegd is {vermeld}.", watNu: "Trek de batch in en maak haar opnieuw op." },
  BANK_BERICHTSOORT: {
    titel: "Dit is geen bericht van de bank dat wij kunnen lezen.",
    watNu: "Wij lezen pain.002 (versie 001.03 en 001.10) en camt.053 (versie 001.02 en 001.08). Controleer of u het goede bestand hebt gekozen.",
  },
  BANK_ONTBREEKT: { titel: "In het bankbericht ontbreekt {element}.", watNu: "Vraag de bank om een nieuw bestand." },
  BANK_WAARDE: { titel: "De waarde van {element} in het bankbericht klopt niet.", watNu: "{uitleg} Vraag de bank om een nieuw bestand." },
  BANK_VALUTA: { titel: "Het bankbericht bevat een bedrag dat niet in euro's is.", watNu: "Controleer of het bestand bij de betaalrekening hoort." },
  BANK_SOM: {
    titel: "De betalingen in een boeking zijn samen {berekend}, de boeking is {vermeld}.",
    watNu: "Verwerk het bestand niet. Vraag de bank om een nieuw bestand.",
  },
  BANK_SALDO: {
    titel: "Het eindsaldo van het afschrift moet {berekend} zijn, er staat {vermeld}.",
    watNu: "Er ontbreekt waarschijnlijk een boeking. Vraag de bank om een volledig bestand.",
  },
  CSV_KOLOM_ONTBREEKT: { titel: "De kolom {kolom} ontbreekt.", watNu: "Zet op de eerste regel de namen van alle kolommen." },
  CSV_KOLOM_DUBBEL: { titel: "De kolom {kolom} staat er meer dan één keer.", watNu: "Laat één kolom met deze naam staan." },
  CSV_AANTAL_VELDEN: {
    titel: "Deze regel heeft {gevonden} velden, de eerste regel {verwacht}.",
    watNu: "Zet een waarde met een puntkomma of komma tussen aanhalingstekens, of vul het ontbrekende veld aan.",
  },
  CSV_OPMAAK: { titel: "Het bestand is geen goede CSV.", watNu: "Kijk op de genoemde regel of een aanhalingsteken ontbreekt." },
  CSV_TE_VEEL_RIJEN: { titel: "Het bestand heeft meer dan {maximum} regels.", watNu: "Verdeel de lijst over meer bestanden." },
  TABEL_SOORT: {
    titel: "Dit is geen lijst die wij kunnen lezen.",
    watNu: "Sla de lijst op als Excel-werkmap (.xlsx) of als CSV (.csv) en kies dat bestand. Alleen de naam veranderen helpt niet.",
  },
  TABEL_TE_VEEL_RIJEN: { titel: "De lijst heeft meer dan {maximum} rijen.", watNu: "Verdeel de lijst over meer bestanden." },
  TABEL_TE_VEEL_KOLOMMEN: { titel: "De lijst heeft meer dan {maximum} kolommen.", watNu: "Haal de kolommen weg die niet over de toekenning gaan." },
  TABEL_WAARDE_TE_LANG: { titel: "In deze rij staat een tekst van meer dan {maximum} tekens.", watNu: "Kort de tekst in. Kijk ook of er een aanhalingsteken te veel of te weinig staat." },
  XLSX_OUD: {
    titel: "Dit is een Excel-bestand van voor 2007 (.xls). Dat lezen wij niet.",
    watNu: "Open het in Excel, kies Opslaan als, en kies Excel-werkmap (.xlsx).",
  },
  XLSX_WACHTWOORD: {
    titel: "Dit bestand is met een wachtwoord beveiligd.",
    watNu: "Haal het wachtwoord eraf: in Excel bij Bestand, Info, Werkmap beveiligen. Sla het bestand op en kies het opnieuw.",
  },
  XLSX_BESCHADIGD: { titel: "Dit Excel-bestand is beschadigd of niet compleet.", watNu: "Open het in Excel, sla het opnieuw op en kies het nog een keer." },
  XLSX_GEEN_WERKBOEK: {
    titel: "In dit bestand staat geen werkblad.",
    watNu: "Is het een ander soort bestand, zoals ODS? Sla het op als Excel-werkmap (.xlsx) of als CSV.",
  },
  XLSX_BOM: {
    titel: "Uitgepakt is dit bestand veel te groot.",
    watNu: "Kopieer alleen de lijst naar een nieuwe werkmap, zonder opmaak en lege bladen, en kies die.",
  },
  TABEL_BEDRAGEN: {
    titel: "Bedragen zijn op twee manieren geschreven, of kunnen twee dingen betekenen.",
    watNu: "Schrijf alle tarieven als 25,50 of alle tarieven als 25.50, met twee decimalen. Wij raden niet.",
  },
  ZIP_SOORT: { titel: "Er zit iets anders in dan PDF-bestanden en een lijst.", watNu: "Zet alleen PDF's en één lijst (CSV, XLSX of XML) in de zip en kies haar opnieuw." },
  ZIP_LEEG: { titel: "Er zitten geen bestanden in de zip.", watNu: "Kies de goede zip." },
  ZIP_BESCHADIGD: { titel: "De zip is beschadigd of niet compleet.", watNu: "Maak de zip opnieuw en kies haar nog een keer." },
  ZIP_TE_VEEL: { titel: "Er zitten te veel bestanden in de zip.", watNu: "Lever ten hoogste {maximum} zorgovereenkomsten tegelijk aan. Verdeel ze over meer zips." },
  ZIP_BOM: { titel: "Uitgepakt is de zip veel te groot.", watNu: "Een PDF mag 10 MB zijn, alles samen 100 MB. Verdeel de bestanden over meer zips." },
  ZIP_WACHTWOORD: { titel: "De zip is met een wachtwoord beveiligd.", watNu: "Maak de zip zonder wachtwoord. Het aanleveren zelf is al beveiligd." },
  ZIP_PAD: { titel: "Een naam van een bestand in de zip kan niet.", watNu: "Gebruik gewone namen van ten hoogste 200 tekens, zonder puntjes of schuine strepen die naar een andere map wijzen." },
  ZIP_DUBBEL: { titel: "Twee bestanden in de zip hebben dezelfde naam.", watNu: "Geef elk bestand een eigen naam, ook als ze in verschillende mappen staan." },
  ZIP_GENEST: { titel: "Er zit een ingepakt bestand in de zip.", watNu: "Pak dat eerst uit en zet de PDF's zelf in de zip." },
  ZIP_GEEN_LIJST: { titel: "Er is geen lijst met gegevens.", watNu: "Kies de lijst erbij, of zet haar als CSV, XLSX of XML in de zip." },
  ZIP_MEER_LIJSTEN: { titel: "Er is meer dan één lijst met gegevens.", watNu: "Lever één lijst aan: in de zip of apart, niet allebei." },
} as const satisfies Record<string, Melding>;

export type KoppelvlakMessageCode = keyof typeof KOPPELVLAK_MESSAGES;

type Fout = {
  readonly code: KoppelvlakMessageCode;
  readonly plaats: { readonly regel: number | null; readonly kolom: number | null; readonly pad: string | null } | null;
  readonly gegevens: Gegevens;
};

/** "regel 12, Budgethouder/Bsn", or null when the error is about the whole file. */
export function koppelvlakPlaats({ plaats }: Pick<Fout, "plaats">): string | null {
  if (plaats === null) return null;
  const delen = [plaats.regel === null ? null : `regel ${String(plaats.regel)}`, plaats.pad];
  return delen.filter((deel) => deel !== null).join(", ") || null;
}

/** Amounts come as XML has them, "1234.56"; counts have no point and stay as they are. */
const leesbaar = (waarde: string): string =>
  /^-?\d+\.\d{2}$/.test(waarde) ? `€ ${waarde.replace(".", ",").replace(/\B(?=(?:\d{3})+(?!\d))/g, ".")}` : waarde;

export function koppelvlakMelding({ code, gegevens }: Pick<Fout, "code" | "gegevens">): Melding {
  const { titel, watNu } = KOPPELVLAK_MESSAGES[code];
  const leesbare = Object.fromEntries(Object.entries(gegevens).map(([naam, waarde]) => [naam, leesbaar(waarde)]));
  const waarden = {
    ...leesbare,
    uitleg: vul(vormZin(gegevens["vorm"]), leesbare),
    // The schema names nothing when an element comes after the last one it knows.
    verwacht: gegevens["verwacht"] === "" ? "geen ander element" : (gegevens["verwacht"] ?? "{verwacht}"),
  };
  return { titel: vul(titel, waarden), watNu: vul(watNu, waarden) };
}
