import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { Lead, Text } from "@/components/ui/text";

const AUDIENCES: readonly { icon: IconName; who: string; what: string }[] = [
  {
    icon: "persoon",
    who: "U hebt een pgb, of u regelt het voor een ander",
    what: "Zie wat u nog kunt besteden. Sluit een zorgovereenkomst. Keur declaraties goed.",
  },
  {
    icon: "groep",
    who: "U bent zorgverlener",
    what: "Onderteken uw zorgovereenkomst. Declareer uw uren. Zie wanneer u wordt betaald.",
  },
  {
    icon: "document",
    who: "U werkt bij een gemeente of zorgkantoor",
    what: "Lever toekenningen aan. Beoordeel zorgovereenkomsten. Volg het gebruik van de budgetten.",
  },
  {
    icon: "euro",
    who: "U werkt bij de SVB",
    what: "Toets zorgovereenkomsten. Los uitval op. Maak betalingen op en geef ze vrij.",
  },
];

export default function HomePage() {
  return (
    <div className="space-y-14 py-4 sm:py-10">
      <div className="space-y-6">
        <Heading level={1} className="max-w-measure sm:text-[2.25rem] sm:leading-tight">
          Uw zorg uit een pgb, op tijd betaald
        </Heading>
        <Lead>
          Met een persoonsgebonden budget kiest u zelf wie u helpt. De SVB betaalt uw zorgverleners. Hier regelt u dat, en ziet
          u steeds waar iets is, wie er aan zet is en sinds wanneer.
        </Lead>
        <ButtonRow>
          <ButtonLink href="/inloggen">Inloggen</ButtonLink>
          <ButtonLink href="/uitleg" variant="secondary">
            Hoe werkt het?
          </ButtonLink>
        </ButtonRow>
      </div>
      <Panel title="Voor wie is dit?">
        <ul className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
          {AUDIENCES.map(({ icon, who, what }) => (
            <li key={who} className="flex gap-4">
              <Icon name={icon} className="mt-0.5 size-7 text-accent" />
              <div className="min-w-0">
                <p className="font-semibold">{who}</p>
                <p className="text-muted">{what}</p>
              </div>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="Hebt u nog geen pgb?">
        <Text>
          Een pgb vraagt u aan bij uw gemeente (Wmo of Jeugdwet) of bij het zorgkantoor (Wlz). Kregen zij uw aanvraag en
          besloten zij dat u een pgb krijgt? Dan staat het budget hier vanzelf klaar. Lees{" "}
          <Link href="/uitleg">hoe het daarna verdergaat</Link>.
        </Text>
      </Panel>
    </div>
  );
}
