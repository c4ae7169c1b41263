/** Pages somebody sees when there is nothing else to show: what happened, and what to do. */
export type Foutpagina = { readonly titel: string; readonly tekst: string; readonly watNu: string };

export const FOUTPAGINAS = {
  niet_gevonden: {
    titel: "Deze pagina is er niet",
    tekst: "De pagina bestaat niet, of u mag hem niet bekijken met de rol waarmee u bent ingelogd.",
    watNu: "Ga naar het begin en zoek van daaruit verder.",
  },
  storing: {
    titel: "Er ging iets mis bij ons",
    tekst: "Wij konden de pagina niet laten zien. Wat u eerder hebt opgeslagen, is niet verloren.",
    watNu: "Probeer het over een paar minuten opnieuw. Lukt het niet? Bel de SVB en noem de foutcode.",
  },
  geen_recht: {
    titel: "U hebt hier geen toegang",
    tekst: "Met de rol waarmee u bent ingelogd, kunt u deze pagina niet bekijken.",
    watNu: "Kies een andere rol, of log uit en opnieuw in.",
  },
  verlopen: {
    titel: "U bent uitgelogd",
    tekst: "U hebt een tijd niets gedaan. Daarom bent u voor de veiligheid uitgelogd.",
    watNu: "Log opnieuw in. Wat u had opgeslagen, staat er nog.",
  },
  zonder_verbinding: {
    titel: "Geen verbinding",
    tekst: "Uw apparaat heeft nu geen verbinding met internet.",
    watNu: "Controleer uw verbinding en probeer het opnieuw.",
  },
} as const satisfies Record<string, Foutpagina>;
export type Foutpaginasoort = keyof typeof FOUTPAGINAS;
