import type { Metadata } from "next";

import { PageFrame } from "@/components/layout/page-frame";
import { Prose } from "@/components/ui/text";

export const metadata: Metadata = { title: "Toegankelijkheid" };

export default function AccessibilityPage() {
  return (
    <PageFrame title="Toegankelijkheid" lead="Iedereen moet deze website kunnen gebruiken. Hier leest u hoe ver we zijn.">
      <Prose>
        <p>
          We bouwen volgens WCAG 2.2, niveau AA. Dat is de norm voor websites van de overheid (EN 301 549). Een onafhankelijk
          onderzoek is nog niet gedaan. We zeggen daarom niet dat we aan de norm voldoen, maar wel wat we doen en wat we weten.
        </p>
        <h2>Wat u van ons mag verwachten</h2>
        <ul>
          <li>Alles werkt met alleen een toetsenbord. U ziet steeds waar u bent.</li>
          <li>Alles werkt met een schermlezer. Elk veld heeft een naam en elke fout een uitleg.</li>
          <li>U kunt het beeld tot 400 procent vergroten zonder opzij te schuiven.</li>
          <li>Kleur is nooit de enige aanwijzing: er staat altijd een woord bij.</li>
          <li>Formulieren werken ook zonder JavaScript. Wat u invulde, blijft bij een fout staan.</li>
          <li>Voordat uw sessie afloopt, waarschuwen we u. U kunt dan doorgaan.</li>
          <li>We schrijven korte zinnen, op taalniveau B1.</li>
        </ul>
        <h2>Wat nog niet goed is</h2>
        <ul>
          <li>Sommige overzichten voor medewerkers zijn breed. Op een klein scherm schuiven ze binnen hun eigen kader.</li>
          <li>Bestanden die u van anderen krijgt, zoals een factuur in pdf, kunnen wij niet toegankelijk maken.</li>
          <li>Er is nog geen uitleg in gebarentaal en nog geen andere taal dan Nederlands.</li>
        </ul>
        <h2>Hoe we controleren</h2>
        <p>
          Bij elke wijziging van de software controleert een programma (axe) de pagina’s. Dat vindt niet alles. Daarom lopen we
          de belangrijkste pagina’s ook na met toetsenbord, vergroting en zonder JavaScript.
        </p>
        <h2>Lukt iets niet?</h2>
        <p>
          Meld het bij de organisatie die deze website voor u beheert. Schrijf op welke pagina het was en wat u wilde doen. Hebt u
          snel hulp nodig, bel dan: alles wat hier kan, kan ook telefonisch of op papier.
        </p>
      </Prose>
    </PageFrame>
  );
}
