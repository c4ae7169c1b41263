import type { NavItem } from "@/components/layout/area-nav";
import { type Mens, mag, type Recht } from "@/lib/domein/toegang";

type Ingang = NavItem & { readonly recht?: Recht };

/** The entrances of each area. One without a right is for everybody there. */
const INGANGEN = {
  mijn: [
    { href: "/mijn", label: "Overzicht" },
    { href: "/mijn/declaraties", label: "Declaraties" },
    { href: "/mijn/zorgovereenkomsten", label: "Zorgovereenkomsten" },
    { href: "/mijn/berichten", label: "Berichten" },
    { href: "/mijn/gegevens", label: "Mijn gegevens" },
  ],
  zorgverlener: [
    { href: "/zorgverlener", label: "Overzicht" },
    { href: "/zorgverlener/declaraties", label: "Declaraties" },
    { href: "/zorgverlener/zorgovereenkomsten", label: "Zorgovereenkomsten" },
    { href: "/zorgverlener/berichten", label: "Berichten" },
    { href: "/zorgverlener/gegevens/rekening", label: "Mijn rekening" },
  ],
  verstrekker: [
    { href: "/verstrekker", label: "Overzicht" },
    { href: "/verstrekker/toekenningen", label: "Toekenningen", recht: "toekenning.inzien" },
    { href: "/verstrekker/uitputting", label: "Uitputting", recht: "budget.inzien" },
    { href: "/verstrekker/toekenningsberichten", label: "Toekenningsberichten", recht: "toekenningsbericht.aanleveren" },
    { href: "/verstrekker/zorgovereenkomsten", label: "Zorgovereenkomsten", recht: "zorgovereenkomst.inzien" },
    { href: "/verstrekker/ambtshalve", label: "Ambtshalve", recht: "ambtshalve.inzien" },
    { href: "/verstrekker/voorlopig", label: "Voorlopig", recht: "toekenning.inzien" },
    { href: "/verstrekker/maximumtarieven", label: "Maximumtarieven", recht: "herkeuring.uitvoeren" },
    { href: "/verstrekker/verklaringen", label: "Verklaringen", recht: "zorgovereenkomst.inzien" },
    { href: "/verstrekker/berichten", label: "Berichten", recht: "toekenning.inzien" },
    { href: "/verstrekker/afsluitingen", label: "Afsluitingen", recht: "afsluiting.inzien" },
    { href: "/verstrekker/voorschot", label: "Voorschot", recht: "voorschot.inzien" },
    { href: "/verstrekker/vrij-besteedbaar", label: "Vrij besteedbaar", recht: "vvbbeleid.vaststellen" },
    { href: "/verstrekker/vergelijking", label: "Vergelijking", recht: "budget.inzien" },
    { href: "/verstrekker/koppeling", label: "Koppeling", recht: "apisleutel.beheren" },
  ],
  svb: [
    { href: "/svb", label: "Overzicht" },
    { href: "/svb/toets", label: "Toets", recht: "zorgovereenkomst.toetsen" },
    { href: "/svb/herkeuring", label: "Herkeuring", recht: "herkeuring.uitvoeren" },
    { href: "/svb/rekeningen", label: "Rekeningen", recht: "rekening.beoordelen" },
    { href: "/svb/uitval", label: "Uitval", recht: "uitval.inzien" },
    { href: "/svb/herstel", label: "Herstel", recht: "herstel.inzien" },
    { href: "/svb/voorlopig", label: "Voorlopig", recht: "voorlopig.inzien" },
    { href: "/svb/ambtshalve", label: "Ambtshalve", recht: "ambtshalve.inzien" },
    { href: "/svb/betalingen", label: "Betalingen", recht: "betaalbatch.inzien" },
    { href: "/svb/afsluitingen", label: "Afsluitingen", recht: "afsluiting.inzien" },
    { href: "/svb/voorschotten", label: "Voorschotten", recht: "voorschot.inzien" },
    { href: "/svb/dossier", label: "Dossier", recht: "dossier.inzien" },
    { href: "/svb/toezicht", label: "Toezicht", recht: "toezicht.inzien" },
    { href: "/svb/vergelijking", label: "Vergelijking", recht: "toezicht.inzien" },
    { href: "/svb/verstrekkers", label: "Verstrekkers", recht: "verstrekker.beheren" },
  ],
} as const satisfies Record<string, readonly Ingang[]>;

/** What this person may enter. Hiding a link protects nothing; the pages check for themselves. */
export function ingangenVan(actor: Mens, gebied: keyof typeof INGANGEN): readonly NavItem[] {
  const ingangen: readonly Ingang[] = INGANGEN[gebied];
  return ingangen
    .filter(({ recht }) => recht === undefined || mag(actor, recht))
    .map(({ href, label }) => ({ href, label }));
}
