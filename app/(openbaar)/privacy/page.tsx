import type { Metadata } from "next";

import { PageFrame } from "@/components/layout/page-frame";
import { Prose } from "@/components/ui/text";

export const metadata: Metadata = { title: "Privacy" };

export default function PrivacyPage() {
  return (
    <PageFrame title="Privacy" lead="Wat we van u weten, waarom, en wie het mag zien.">
      <Prose>
        <h2>Waarom we gegevens gebruiken</h2>
        <p>
          Om zorg uit uw pgb te betalen. Dat is een taak die in de wet staat: in de Wet maatschappelijke ondersteuning 2015, de
          Jeugdwet en de Wet langdurige zorg. We gebruiken uw gegevens voor niets anders en er is geen reclame.
        </p>
        <h2>Welke gegevens</h2>
        <ul>
          <li>Wie u bent: naam, geboortedatum, adres en burgerservicenummer (bsn).</li>
          <li>Uw budget: van wie, voor welke zorg, hoeveel en tot wanneer.</li>
          <li>Uw zorgovereenkomsten, declaraties en betalingen.</li>
          <li>Wie voor u mag optreden.</li>
          <li>Wie wanneer wat heeft gedaan of bekeken.</li>
        </ul>
        <p>We vragen nooit om een diagnose. Het bsn bewaren we versleuteld.</p>
        <h2>Wie ziet wat</h2>
        <ul>
          <li>U en wie voor u mag optreden, zien alles wat bij uw pgb hoort.</li>
          <li>
            Uw zorgverlener ziet alleen de eigen zorgovereenkomst, declaraties en betalingen. Niet uw budget en niet uw andere
            zorgverleners.
          </li>
          <li>Uw gemeente of zorgkantoor ziet alleen de budgetten die zij zelf hebben gegeven.</li>
          <li>Een medewerker van de SVB ziet wat voor het werk nodig is. Opent een medewerker uw dossier, dan leggen we dat vast.</li>
        </ul>
        <h2>Cookies</h2>
        <p>
          We gebruiken alleen cookies die nodig zijn om u ingelogd te houden. Ze verdwijnen als u uitlogt of als u 15 minuten
          niets doet. We volgen u niet.
        </p>
        <h2>Uw rechten</h2>
        <p>
          U mag uw gegevens inzien, laten verbeteren en er bezwaar tegen maken. Als u bent ingelogd, ziet u bij “Mijn gegevens”
          wat we van u weten en wie het heeft bekeken. Bent u het niet met ons eens? Dan kunt u een klacht indienen bij de
          Autoriteit Persoonsgegevens.
        </p>
      </Prose>
    </PageFrame>
  );
}
