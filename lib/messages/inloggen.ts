/** Why somebody is (back) at the login page. The first say how a session ended or why it is not enough, the others why none began. */
export const INLOGMELDINGEN = {
  uitgelogd: { toon: "ok", titel: "U bent uitgelogd.", uitleg: null },
  verlopen: {
    toon: "info",
    titel: "U bent uitgelogd omdat u 15 minuten niets hebt gedaan.",
    uitleg: "Dat is voor uw veiligheid. Log opnieuw in om verder te gaan waar u was.",
  },
  maximum: {
    toon: "info",
    titel: "U was lang ingelogd. Daarom vragen we u opnieuw in te loggen.",
    uitleg: "Dat is voor uw veiligheid. U gaat daarna verder waar u was.",
  },
  bevestigen: {
    toon: "info",
    titel: "Log opnieuw in om verder te gaan.",
    uitleg: "Wat u wilt doen, is niet terug te draaien. Daarom willen we zeker weten dat u het bent. U gaat daarna verder waar u was.",
  },
  nieuwe_inlog: {
    toon: "info",
    titel: "U bent in deze browser opnieuw ingelogd.",
    uitleg: "De eerdere sessie is daarom gestopt.",
  },
  elders_uitgelogd: {
    toon: "info",
    titel: "U bent op een ander apparaat overal uitgelogd.",
    uitleg: "Deed u dat niet zelf? Log dan opnieuw in en kijk bij uw gegevens wat er is gebeurd.",
  },
  geblokkeerd: {
    toon: "fout",
    titel: "U kunt niet inloggen.",
    uitleg: "Uw toegang is geblokkeerd. Bel de SVB of vraag de beheerder van uw organisatie wat u kunt doen.",
  },
  niveau_te_laag: {
    toon: "waarschuwing",
    titel: "U hebt ingelogd op een manier die niet veilig genoeg is.",
    uitleg: "Kies bij het inloggen een sterkere manier. Gebruik bijvoorbeeld de DigiD-app, of eHerkenning niveau 3.",
  },
  identiteit_gewijzigd: {
    toon: "fout",
    titel: "Uw gegevens passen niet bij uw eerdere inlog.",
    uitleg: "Daarom laten we u niet binnen. Bel de SVB, dan zoeken we uit wat er aan de hand is.",
  },
  organisatie_klopt_niet: {
    toon: "fout",
    titel: "U hebt ingelogd voor een andere organisatie.",
    uitleg: "Kies bij eHerkenning de organisatie waarvoor u bij ons bent aangemeld.",
  },
  identiteit_onvolledig: {
    toon: "fout",
    titel: "We weten niet wie u bent.",
    uitleg: "Uit het inloggen kregen we niet genoeg gegevens. Probeer het opnieuw. Lukt het weer niet? Bel dan de SVB.",
  },
  mislukt: {
    toon: "waarschuwing",
    titel: "Het inloggen is niet gelukt of afgebroken.",
    uitleg: "Er is niets veranderd. U kunt het opnieuw proberen.",
  },
} as const satisfies Record<
  string,
  { toon: "ok" | "info" | "waarschuwing" | "fout"; titel: string; uitleg: string | null }
>;

export type Inlogmelding = keyof typeof INLOGMELDINGEN;

export const isInlogmelding = (tekst: string): tekst is Inlogmelding => Object.hasOwn(INLOGMELDINGEN, tekst);

/** Why somebody with a budget cannot act for themselves. */
export const NIET_ZELF = {
  minderjarig: "U bent nog geen 18 jaar. Uw ouder of voogd regelt het pgb voor u.",
  curatele: "U hebt een curator. Uw curator regelt het pgb voor u.",
  overleden: "Volgens de basisregistratie is deze persoon overleden. Nabestaanden kunnen de SVB bellen.",
} as const;
