import type { Metadata } from "next";

import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { Prose, Text } from "@/components/ui/text";

export const metadata: Metadata = { title: "Hoe werkt het?" };

const STEPS: readonly { title: string; who: string; text: string }[] = [
  {
    title: "U krijgt een budget",
    who: "Gemeente of zorgkantoor",
    text: "Uw gemeente of zorgkantoor besluit dat u een pgb krijgt, voor welke zorg en hoeveel. Zij geven dat hier door. Het geld komt niet op uw eigen rekening: de SVB beheert het voor u. Dat heet trekkingsrecht.",
  },
  {
    title: "U maakt afspraken met uw zorgverlener",
    who: "U en uw zorgverlener",
    text: "U vult samen de zorgovereenkomst in: welke zorg, hoe vaak en tegen welk tarief. U ondertekent allebei. Daarna kijkt de gemeente of het zorgkantoor naar de zorg, en de SVB naar de afspraken over het werk.",
  },
  {
    title: "Uw zorgverlener declareert",
    who: "Zorgverlener",
    text: "Na de gewerkte maand vult de zorgverlener in wat er is gedaan, of stuurt een factuur. Betalen vooraf kan niet: er wordt pas betaald na de zorg.",
  },
  {
    title: "U keurt de declaratie goed",
    who: "U",
    text: "U kijkt of de uren en het bedrag kloppen. U ziet meteen wat er daarna nog over is. Klopt er iets niet? Dan stuurt u de declaratie terug met uw reden.",
  },
  {
    title: "De SVB controleert en betaalt",
    who: "SVB",
    text: "De computer kijkt of alles past bij de overeenkomst en het budget. Is alles in orde, dan wordt er betaald. Is iets niet duidelijk, dan kijkt een medewerker mee. U ziet altijd waarom, en hoe lang het duurt.",
  },
  {
    title: "U ziet wat er is gebruikt",
    who: "Iedereen, voor het eigen deel",
    text: "U ziet per budget wat is besteed, wat is gereserveerd en wat nog vrij is. En of u met uw budget uitkomt tot het einde van de periode.",
  },
];

export default function ExplanationPage() {
  return (
    <PageFrame title="Hoe werkt het?" lead="In zes stappen van budget naar betaling. Bij elke stap staat wie er aan zet is.">
      <ol className="space-y-8">
        {STEPS.map((step, index) => (
          <li key={step.title} className="keep-together grid grid-cols-[auto_1fr] gap-x-4">
            <span
              aria-hidden="true"
              className="inline-flex size-10 items-center justify-center rounded-full bg-accent font-bold text-white"
            >
              {index + 1}
            </span>
            <div>
              <h2 className="text-h3 leading-10 font-bold">{step.title}</h2>
              <p className="text-small text-muted">Aan zet: {step.who}</p>
              <Text className="mt-1">{step.text}</Text>
            </div>
          </li>
        ))}
      </ol>
      <Panel title="Vragen die vaak komen">
        <Details summary="Waarom komt het geld niet op mijn rekening?">
          <Text>
            Dat staat in de wet. De SVB betaalt uw zorgverlener rechtstreeks. Zo hoeft u geen geld te bewaren en achteraf geen
            bonnen te laten zien.
          </Text>
        </Details>
        <Details summary="Welke zorgovereenkomst past bij mij?">
          <Text>
            Dat hangt af van wie de zorg geeft. <Link href="/uitleg/kieshulp">Beantwoord hooguit vier vragen</Link>, dan ziet u het meteen. In het{" "}
            <Link href="/uitleg/regelboek">regelboek</Link> staan alle regels met voorbeelden.
          </Text>
        </Details>
        <Details summary="Kan iemand anders dit voor mij regelen?">
          <Prose>
            <p>
              Ja. Een ouder, voogd, curator, bewindvoerder of mentor kan voor u inloggen. U kunt ook zelf iemand machtigen. Die
              logt in met de eigen DigiD en ziet dan bovenaan voor wie hij of zij werkt.
            </p>
            <p>
              Niet iedereen mag alles. Een bewindvoerder gaat over het geld en een mentor over de zorg. Alles wat een ander voor
              u doet, kunt u terugzien.
            </p>
          </Prose>
        </Details>
        <Details summary="Wat als een declaratie niet wordt betaald?">
          <Text>
            Dan ziet u bij de declaratie de reden in gewone taal, wie er aan zet is en wat u kunt doen. Uw zorgverlener ziet
            dezelfde reden, maar nooit uw budget.
          </Text>
        </Details>
        <Details summary="Wat is het verschil tussen gereserveerd en besteed?">
          <Text>
            Gereserveerd is geld voor een declaratie die u hebt goedgekeurd en die nog moet worden betaald. Besteed is betaald.
            Wat overblijft, is vrij.
          </Text>
        </Details>
      </Panel>
      <p>
        <ButtonLink href="/inloggen">Inloggen</ButtonLink>
      </p>
    </PageFrame>
  );
}
