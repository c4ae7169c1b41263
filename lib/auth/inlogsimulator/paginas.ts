/** The pages of the inlogsimulator: HTML from the server, without scripts. Every value goes through `html`. */
import { type Demopersoon, demopersonen, type Inlogsoort } from "../../../prisma/seed/demopersonen";

class Html {
  constructor(readonly tekst: string) {}
}

type Invoegsel = string | number | Html | readonly Html[];

const TEKENS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (tekst: string): string => tekst.replace(/[&<>"']/g, (teken) => TEKENS[teken] ?? teken);

function alsTekst(invoegsel: Invoegsel): string {
  if (invoegsel instanceof Html) return invoegsel.tekst;
  if (typeof invoegsel === "string" || typeof invoegsel === "number") return escape(String(invoegsel));
  return invoegsel.map(({ tekst }) => tekst).join("");
}

const html = (delen: TemplateStringsArray, ...invoegsels: readonly Invoegsel[]): Html =>
  new Html(delen.map((deel, i) => deel + (i < invoegsels.length ? alsTekst(invoegsels[i] ?? "") : "")).join(""));

const LEEG = html``;

function document(titel: string, inhoud: Html): string {
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titel} – Inlogsimulator</title>
        <link rel="stylesheet" href="/stijl.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="springlink" href="#inhoud">Naar de inhoud</a>
        <header>
          <p class="band"><strong>Demo</strong> – dit is niet DigiD of eHerkenning. Alle personen zijn verzonnen.</p>
          <p class="merk">Inlogsimulator</p>
        </header>
        <main id="inhoud" tabindex="-1">${inhoud}</main>
      </body>
    </html>`.tekst;
}

type Middel = { readonly naam: string; readonly niveaus: readonly (readonly [waarde: string, label: string])[] };

export const MIDDELEN = {
  digid: {
    naam: "DigiD",
    niveaus: [
      ["basis", "Basis: gebruikersnaam en wachtwoord"],
      ["midden", "Midden: met sms-controle of DigiD-app"],
      ["substantieel", "Substantieel: DigiD-app met ID-check"],
      ["hoog", "Hoog: met identiteitsbewijs"],
    ],
  },
  eherkenning: {
    naam: "eHerkenning",
    niveaus: [
      ["basis", "EH2"],
      ["midden", "EH2+"],
      ["substantieel", "EH3"],
      ["hoog", "EH4"],
    ],
  },
  svb: {
    naam: "SVB-medewerker",
    niveaus: [
      ["basis", "Alleen wachtwoord"],
      ["midden", "Wachtwoord en sms-code"],
      ["substantieel", "Wachtwoord en authenticator-app"],
      ["hoog", "Medewerkerspas met pincode"],
    ],
  },
} as const satisfies Record<Inlogsoort, Middel>;

/** Good enough for everyone who may come in; who wants to see a refusal chooses lower. */
const GEWOON_NIVEAU = "substantieel";

export const isInlogsoort = (tekst: string | null): tekst is Inlogsoort => tekst !== null && tekst in MIDDELEN;

/** "Yilmaz" finds "Yılmaz": without accents, dots and capitals. */
const plat = (tekst: string): string =>
  tekst.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i").toLowerCase();

function gevonden(soort: Inlogsoort, zoek: string): readonly Demopersoon[] {
  const woorden = plat(zoek).split(/\s+/).filter(Boolean);
  return demopersonen.filter((persoon) => {
    if (persoon.soort !== soort) return false;
    const tekst = plat(`${persoon.naam} ${persoon.omschrijving} ${persoon.organisatie ?? ""}`);
    return woorden.every((woord) => tekst.includes(woord));
  });
}

function kopVan(persoon: Demopersoon): string {
  if (persoon.soort === "eherkenning") return persoon.organisatie ?? "Zonder organisatie";
  if (persoon.soort === "svb") return "Medewerkers van de SVB";
  const [eerste = ""] = persoon.rollen;
  if (eerste.startsWith("budgethouder")) return "Budgethouders";
  if (eerste.startsWith("vertegenwoordiger")) return "Vertegenwoordigers";
  return eerste.startsWith("zorgverlener") ? "Zorgverleners" : "Anderen";
}

const persoonregel = (persoon: Demopersoon): Html =>
  html` <li>
    <button type="submit" name="sub" value="${persoon.sub}">${persoon.naam}</button>
    <p>${persoon.omschrijving}</p>
  </li>`;

function groepen(personen: readonly Demopersoon[]): readonly Html[] {
  const koppen = [...new Set(personen.map(kopVan))];
  return koppen.map(
    (kop) =>
      html` <section>
        <h2>${kop}</h2>
        <ul class="personen">
          ${personen.filter((persoon) => kopVan(persoon) === kop).map(persoonregel)}
        </ul>
      </section>`,
  );
}

const tabblad = (soort: Inlogsoort, actief: Inlogsoort, zoek: string): Html => {
  const adres = `?${new URLSearchParams({ soort, ...(zoek === "" ? {} : { zoek }) }).toString()}`;
  const hier = soort === actief ? html`aria-current="page"` : LEEG;
  return html`<li>
    <a href="${adres}" ${hier}>${MIDDELEN[soort].naam} <span>${gevonden(soort, zoek).length}</span></a>
  </li>`;
};

const niveaukeuze = (soort: Inlogsoort): Html =>
  html` <fieldset>
    <legend>Betrouwbaarheidsniveau</legend>
    ${MIDDELEN[soort].niveaus.map(
      ([waarde, label]) =>
        html` <label
          ><input type="radio" name="niveau" value="${waarde}" ${waarde === GEWOON_NIVEAU ? html`checked` : LEEG} />
          ${label}</label
        >`,
    )}
  </fieldset>`;

export function keuzepagina(uid: string, soort: Inlogsoort, zoek: string): string {
  const soorten: readonly Inlogsoort[] = ["digid", "eherkenning", "svb"];
  const personen = gevonden(soort, zoek);
  const lijst =
    personen.length === 0
      ? [html`<p class="leeg">Niemand gevonden. Zoek op een ander woord of kies een ander tabblad.</p>`]
      : groepen(personen);
  return document(
    soort === "svb" ? "Inloggen als SVB-medewerker" : `Inloggen met ${MIDDELEN[soort].naam}`,
    html`
      <h1>Als wie wilt u inloggen?</h1>
      <nav aria-label="Inlogmiddel">
        <ul class="tabs">
          ${soorten.map((s) => tabblad(s, soort, zoek))}
        </ul>
      </nav>
      <form role="search" method="get" class="zoek">
        <input type="hidden" name="soort" value="${soort}" />
        <label for="zoek">Zoek op naam, rol of organisatie</label>
        <div><input id="zoek" type="search" name="zoek" value="${zoek}" /><button type="submit">Zoeken</button></div>
      </form>
      <form method="post" action="/keuze/${uid}">
        <input type="hidden" name="soort" value="${soort}" />
        ${niveaukeuze(soort)} ${lijst}
      </form>
      <form method="post" action="/keuze/${uid}/annuleren"><button type="submit" class="stil">Annuleren</button></form>
    `,
  );
}

export const foutpagina = (uitleg: string, portaalUrl: string): string =>
  document(
    "Inloggen lukt niet",
    html`
      <h1>Inloggen lukt niet</h1>
      <p>${uitleg}</p>
      <p><a href="${new URL("/inloggen", portaalUrl).href}">Terug naar inloggen</a></p>
    `,
  );

export const startpagina = (portaalUrl: string): string =>
  document(
    "Start",
    html`
      <h1>Inlogsimulator</h1>
      <p>
        Deze pagina doet in de demo het werk van DigiD, eHerkenning en het aanmelden van SVB-medewerkers. U komt hier
        vanzelf als u op de website inlogt.
      </p>
      <p><a href="${new URL("/inloggen", portaalUrl).href}">Naar inloggen</a></p>
    `,
  );
