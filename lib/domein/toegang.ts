/**
 * Who may do what. A role gives rights here; which rows it may touch is decided by the row-level security policies
 * in prisma/migrations and, a second time, by the scopes in lib/db/scopes.ts.
 */
import type { Bevoegdheid, Vertegenwoordigingsoort } from "./vertegenwoordiging/bevoegdheden";

export const VERSTREKKERFUNCTIES = ["invoer", "accorderen", "inzien", "beheer"] as const;
export type Verstrekkerfunctie = (typeof VERSTREKKERFUNCTIES)[number];

export const SVBFUNCTIES = [
  "toetser",
  "uitval",
  "betalen",
  "vrijgeven",
  "frontoffice",
  "toezicht",
  "beheer",
] as const;
export type Svbfunctie = (typeof SVBFUNCTIES)[number];

type Ingelogd = {
  /** The login identity (gebruiker.id) that acts. */
  readonly gebruikerId: string;
  readonly sessieId: string;
  /** Shown in the header and in the audit trail of the screen; never used to decide. */
  readonly naam: string;
};

/** Who is asking, in which capacity and on whose behalf. Built once per request, then passed down explicitly. */
export type Actor =
  | (Ingelogd & { readonly rol: "budgethouder"; readonly persoonId: string; readonly budgethouderId: string })
  | (Ingelogd & {
      readonly rol: "vertegenwoordiger";
      readonly persoonId: string;
      readonly budgethouderId: string;
      readonly budgethouderNaam: string;
      readonly vertegenwoordigingId: string;
      readonly soort: Vertegenwoordigingsoort;
      readonly bevoegdheden: readonly Bevoegdheid[];
    })
  | (Ingelogd & { readonly rol: "zorgverlener"; readonly zorgverlenerId: string; readonly zorgverlenerNaam: string })
  | (Ingelogd & {
      readonly rol: "verstrekker";
      readonly verstrekkerId: string;
      readonly verstrekkerNaam: string;
      readonly functies: readonly Verstrekkerfunctie[];
    })
  | (Ingelogd & { readonly rol: "svb"; readonly functies: readonly Svbfunctie[] })
  | { readonly rol: "koppeling"; readonly verstrekkerId: string; readonly apisleutelId: string; readonly naam: string }
  | { readonly rol: "systeem"; readonly proces: string };

export type Rolnaam = Actor["rol"];

/** Somebody with a session behind the screen, as opposed to a machine. */
export type Mens = Extract<Actor, { gebruikerId: string }>;

export const RECHTEN = [
  "budget.inzien",
  "toekenningsbericht.aanleveren",
  "toekenning.inzien",
  "verstrekker.beheren",
  "apisleutel.beheren",
  "zorgovereenkomst.opstellen",
  "zorgovereenkomst.ondertekenen",
  "zorgovereenkomst.aanleveren",
  "zorgovereenkomst.accorderen",
  "zorgovereenkomst.toetsen",
  "zorgovereenkomst.beeindigen",
  "zorgovereenkomst.inzien",
  "herkeuring.uitvoeren",
  "declaratie.opstellen",
  "declaratie.goedkeuren",
  "declaratie.terugsturen",
  "declaratie.intrekken",
  "declaratie.inzien",
  "storting.aankondigen",
  "storting.terugvragen",
  "vvb.aanvragen",
  "vvbbeleid.vaststellen",
  "rekening.opgeven",
  "rekening.beoordelen",
  "uitval.behandelen",
  "uitval.inzien",
  "betaalbatch.opmaken",
  "betaalbatch.vrijgeven",
  "betaalbatch.inzien",
  "bankbericht.verwerken",
  "toezicht.inzien",
  "dossier.inzien",
  "herstel.voorstellen",
  "herstel.goedkeuren",
  "herstel.inzien",
  "voorlopig.voorstellen",
  "voorlopig.goedkeuren",
  "voorlopig.inzien",
  "mandaat.voorstellen",
  "mandaat.goedkeuren",
  "ambtshalve.accorderen",
  "ambtshalve.inzien",
  "overlijden.registreren",
  "export.maken",
  "afsluiting.inzien",
  "afsluiting.beantwoorden",
  "afsluiting.maken",
  "voorschot.inzien",
  "voorschot.vastleggen",
  "voorschot.goedkeuren",
] as const;
export type Recht = (typeof RECHTEN)[number];

const VERSTREKKERRECHTEN = {
  invoer: ["toekenningsbericht.aanleveren", "zorgovereenkomst.aanleveren", "toekenning.inzien", "budget.inzien", "zorgovereenkomst.inzien", "export.maken", "afsluiting.inzien", "afsluiting.beantwoorden", "voorschot.inzien"],
  accorderen: ["zorgovereenkomst.accorderen", "herkeuring.uitvoeren", "ambtshalve.inzien", "zorgovereenkomst.inzien", "toekenning.inzien", "budget.inzien", "export.maken", "afsluiting.inzien"],
  inzien: ["toekenning.inzien", "budget.inzien", "zorgovereenkomst.inzien", "ambtshalve.inzien", "declaratie.inzien", "export.maken", "afsluiting.inzien", "voorschot.inzien"],
  beheer: ["apisleutel.beheren", "toekenning.inzien", "vvbbeleid.vaststellen"],
} as const satisfies Record<Verstrekkerfunctie, readonly Recht[]>;

const SVBRECHTEN = {
  toetser: ["zorgovereenkomst.toetsen", "herkeuring.uitvoeren", "rekening.beoordelen", "zorgovereenkomst.inzien", "dossier.inzien", "budget.inzien"],
  uitval: ["uitval.behandelen", "uitval.inzien", "declaratie.inzien", "zorgovereenkomst.inzien", "dossier.inzien", "budget.inzien", "herstel.voorstellen", "herstel.goedkeuren", "herstel.inzien", "voorlopig.voorstellen", "voorlopig.goedkeuren", "voorlopig.inzien", "mandaat.voorstellen", "mandaat.goedkeuren", "ambtshalve.accorderen", "ambtshalve.inzien", "overlijden.registreren", "afsluiting.inzien", "afsluiting.maken"],
  betalen: ["betaalbatch.opmaken", "betaalbatch.inzien", "bankbericht.verwerken", "voorschot.inzien", "voorschot.vastleggen"],
  vrijgeven: ["betaalbatch.vrijgeven", "betaalbatch.inzien", "herstel.goedkeuren", "herstel.inzien", "voorlopig.goedkeuren", "voorlopig.inzien", "mandaat.goedkeuren", "ambtshalve.inzien", "voorschot.inzien", "voorschot.goedkeuren"],
  frontoffice: ["dossier.inzien", "declaratie.inzien", "zorgovereenkomst.inzien", "budget.inzien", "uitval.inzien", "afsluiting.inzien"],
  toezicht: ["toezicht.inzien", "betaalbatch.inzien", "uitval.inzien", "herstel.inzien", "voorlopig.inzien", "ambtshalve.inzien", "afsluiting.inzien", "voorschot.inzien"],
  beheer: ["verstrekker.beheren", "vvbbeleid.vaststellen", "toezicht.inzien"],
} as const satisfies Record<Svbfunctie, readonly Recht[]>;

const BUDGETHOUDERRECHTEN = [
  "budget.inzien",
  "zorgovereenkomst.opstellen",
  "zorgovereenkomst.ondertekenen",
  "zorgovereenkomst.beeindigen",
  "zorgovereenkomst.inzien",
  "declaratie.goedkeuren",
  "declaratie.terugsturen",
  "declaratie.intrekken",
  "declaratie.inzien",
  "storting.aankondigen",
  "storting.terugvragen",
  "vvb.aanvragen",
  "rekening.opgeven",
] as const satisfies readonly Recht[];

/**
 * Care choices need the bevoegdheid `zorg`, money choices `geld`: a bewindvoerder decides on money and not on care, a
 * mentor on care and not on money (BW 1:441 and 1:453). Looking is allowed with either.
 */
const NODIG = {
  "budget.inzien": null,
  "zorgovereenkomst.opstellen": "zorg",
  "zorgovereenkomst.ondertekenen": "zorg",
  "zorgovereenkomst.beeindigen": "zorg",
  "zorgovereenkomst.inzien": null,
  "declaratie.goedkeuren": "geld",
  "declaratie.terugsturen": "geld",
  "declaratie.intrekken": "geld",
  "declaratie.inzien": null,
  "storting.aankondigen": "geld",
  "storting.terugvragen": "geld",
  "vvb.aanvragen": "geld",
  "rekening.opgeven": "geld",
} as const satisfies Record<(typeof BUDGETHOUDERRECHTEN)[number], Bevoegdheid | null>;

const ZORGVERLENERRECHTEN: readonly Recht[] = [
  "rekening.opgeven",
  "zorgovereenkomst.ondertekenen",
  "zorgovereenkomst.beeindigen",
  "zorgovereenkomst.inzien",
  "declaratie.opstellen",
  "declaratie.intrekken",
  "declaratie.inzien",
];

const KOPPELINGRECHTEN: readonly Recht[] = ["toekenningsbericht.aanleveren", "afsluiting.inzien", "afsluiting.beantwoorden"];

/** What an actor may do at all, before looking at which record. */
export function mag(actor: Actor, recht: Recht): boolean {
  switch (actor.rol) {
    case "budgethouder":
      return (BUDGETHOUDERRECHTEN as readonly Recht[]).includes(recht);
    case "vertegenwoordiger": {
      if (!(recht in NODIG)) return false;
      const nodig = NODIG[recht as keyof typeof NODIG];
      return nodig === null ? actor.bevoegdheden.length > 0 : actor.bevoegdheden.includes(nodig);
    }
    case "zorgverlener":
      return ZORGVERLENERRECHTEN.includes(recht);
    case "verstrekker":
      return actor.functies.some((functie) => (VERSTREKKERRECHTEN[functie] as readonly Recht[]).includes(recht));
    case "svb":
      return actor.functies.some((functie) => (SVBRECHTEN[functie] as readonly Recht[]).includes(recht));
    case "koppeling":
      return KOPPELINGRECHTEN.includes(recht);
    case "systeem":
      return true;
  }
}

/**
 * Functions one person may not hold together (functiescheiding): whoever makes a batch does not release it, whoever
 * judges exceptions does not pay them. The database refuses the same pairs (trigger rol_functiescheiding).
 */
export const ONVERENIGBAAR: readonly (readonly [Svbfunctie, Svbfunctie])[] = [
  ["betalen", "vrijgeven"],
  ["uitval", "vrijgeven"],
  ["toetser", "vrijgeven"],
  ["beheer", "betalen"],
  ["beheer", "vrijgeven"],
  ["toezicht", "betalen"],
  ["toezicht", "vrijgeven"],
  ["toezicht", "uitval"],
];
