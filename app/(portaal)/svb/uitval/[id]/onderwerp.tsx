import { Afsluittotalen } from "@/components/domein/afsluittotalen";
import { Bedrag } from "@/components/domein/bedrag";
import { Tijdstip } from "@/components/domein/dag";
import { DeclaratieControles } from "@/components/domein/declaratie-controles";
import { Declaratieregels } from "@/components/domein/declaratieregels";
import { Uitputtingsbalk } from "@/components/domein/uitputtingsbalk";
import { DescriptionList } from "@/components/ui/description-list";
import { FileDownload } from "@/components/ui/file-download";
import { Heading } from "@/components/ui/heading";
import { Link } from "@/components/ui/link";
import { Text } from "@/components/ui/text";
import { formatIban, formatMaand, formatNaam } from "@/lib/format";
import { UITBETALINGSOORT_LABELS } from "@/lib/messages/betaling";
import { WET_LABELS } from "@/lib/messages/labels";
import { vulIn } from "@/lib/messages/tekst";
import { uitvalcodetekst } from "@/lib/messages/uitvalcode";
import type { Afsluitonderwerp, Berichtonderwerp, Declaratieonderwerp, Overbestedingonderwerp, Uitvalzaakdetail } from "@/lib/queries/svb/uitval";
import type { Betaalonderwerp } from "@/lib/queries/svb/uitval-geld";

import { Codes, Ontvangstfeiten, Ontvangstvraag } from "./ontvangst";

function Declaratievraag({ onderwerp, zaak }: Readonly<{ onderwerp: Declaratieonderwerp; zaak: Uitvalzaakdetail }>) {
  const { declaratie, controles } = onderwerp;
  return (
    <div className="space-y-6">
      <DeclaratieControles controles={controles} voorMedewerker />
      <Declaratieregels regels={declaratie.regels} totaal={declaratie.gevraagd} />
      {zaak.magOrigineel && declaratie.bestand !== null && <FileDownload href={`/svb/uitval/${zaak.id}/bestand`} label={`Factuur ${declaratie.factuurnummer ?? ""}`} format={declaratie.bestand.soort === "ubl" ? "XML" : "PDF"} />}
    </div>
  );
}

function Betaalvraag({ onderwerp, codes }: Readonly<{ onderwerp: Betaalonderwerp; codes: readonly string[] }>) {
  return (
    <div className="space-y-4">
      <Codes codes={codes} />
      <DescriptionList
        dense
        items={[
          { term: "Betaald op rekening", value: onderwerp.ibanToen === null ? "–" : formatIban(onderwerp.ibanToen) },
          { term: "Nu goedgekeurd", value: onderwerp.ibanNu === null ? "Geen rekeningnummer" : `${formatIban(onderwerp.ibanNu)}${onderwerp.zelfdeIban ? " (hetzelfde)" : " (nieuw)"}` },
          { term: "Bedrag", value: <Bedrag centen={onderwerp.bedrag} /> },
          { term: "Kenmerk bank", value: onderwerp.eindtotEindId },
          ...(onderwerp.uitbetaling === null ? [] : [{ term: "Waarvoor", value: `${UITBETALINGSOORT_LABELS[onderwerp.uitbetaling.soort]} ${onderwerp.uitbetaling.nummer}` }]),
        ]}
      />
    </div>
  );
}

function Berichtvraag({ onderwerp, zaak }: Readonly<{ onderwerp: Berichtonderwerp; zaak: Uitvalzaakdetail }>) {
  return (
    <div className="space-y-6">
      <ul className="border-t border-line">
        {onderwerp.retourcodes.map(({ code, plaats, gegevens }) => {
          const tekst = uitvalcodetekst(code);
          return (
            <li key={`${code}-${plaats ?? ""}`} className="border-b border-line py-3">
              <p className="font-semibold">{tekst.kort}</p>
              <p>{vulIn(tekst.lang, gegevens)}</p>
              <p className="text-small text-muted">
                Code {code}
                {plaats !== null && <> – {plaats}</>}
              </p>
            </li>
          );
        })}
      </ul>
      {zaak.magOrigineel && <FileDownload href={`/svb/uitval/${zaak.id}/bestand`} label={`Origineel bericht ${onderwerp.berichtnummer ?? ""}`} format="XML" bytes={onderwerp.bytes} />}
    </div>
  );
}

function Overbestedingvraag({ onderwerp, zaak }: Readonly<{ onderwerp: Overbestedingonderwerp; zaak: Uitvalzaakdetail }>) {
  const { stand, bedrag, nummer } = onderwerp;
  return (
    <div className="space-y-4">
      <Text>Het budget is lager dan wat al is betaald of gereserveerd. Zolang dat zo is, keurt de SVB niets meer goed uit dit budget.</Text>
      <Uitputtingsbalk label={`Budget ${nummer}`} toegekend={bedrag} besteed={stand.besteed} onderweg={stand.onderweg} gereserveerd={stand.gereserveerd} vrij={stand.beschikbaar} />
      <Text>De zaak sluit vanzelf als het budget weer genoeg is. Klopt het bedrag niet? Begin dan een herstel.</Text>
      {zaak.magHerstellen && (
        <p>
          <Link href={`/svb/herstel/nieuw?toekenning=${onderwerp.toekenningId}`}>Budget {nummer} herstellen</Link>
        </p>
      )}
    </div>
  );
}

function Afsluitvraag({ onderwerp, codes }: Readonly<{ onderwerp: Afsluitonderwerp; codes: readonly string[] }>) {
  return (
    <div className="space-y-6">
      {codes.map((code) => (
        <Text key={code}>
          {uitvalcodetekst(code).lang} <span className="text-small text-muted">Code {code}</span>
        </Text>
      ))}
      {onderwerp.betwisttekst !== null && <Text>De verstrekker schrijft: {onderwerp.betwisttekst}</Text>}
      <Afsluittotalen totalen={onderwerp.totalen} />
      <p>
        <Link href={`/svb/afsluitingen/${onderwerp.toekenningId}`}>Alles over de afsluiting van {onderwerp.toekenningnummer}</Link>
      </p>
    </div>
  );
}

/** Left on the screen: what is wrong, in words, with the original beside what was expected. */
export function Vraag({ zaak }: Readonly<{ zaak: Uitvalzaakdetail }>) {
  const { onderwerp, codes } = zaak;
  if (onderwerp.soort === "declaratie") return <Declaratievraag onderwerp={onderwerp} zaak={zaak} />;
  if (onderwerp.soort === "storting") return <Ontvangstvraag onderwerp={onderwerp} codes={codes} />;
  if (onderwerp.soort === "overbesteding") return <Overbestedingvraag onderwerp={onderwerp} zaak={zaak} />;
  if (onderwerp.soort === "afsluiting") return <Afsluitvraag onderwerp={onderwerp} codes={codes} />;
  return onderwerp.soort === "betaling" ? <Betaalvraag onderwerp={onderwerp} codes={codes} /> : <Berichtvraag onderwerp={onderwerp} zaak={zaak} />;
}

function Declaratiefeiten({ onderwerp, zaak }: Readonly<{ onderwerp: Declaratieonderwerp | Betaalonderwerp; zaak: Uitvalzaakdetail }>) {
  const { declaratie } = onderwerp;
  if (declaratie === null) return <DescriptionList dense items={[{ term: "Budgethouder", value: zaak.budgethouder === null ? "–" : formatNaam(zaak.budgethouder) }]} />;
  return (
    <DescriptionList
      dense
      items={[
        { term: "Budgethouder", value: zaak.budgethouder === null ? "–" : formatNaam(zaak.budgethouder) },
        { term: "Zorgverlener", value: declaratie.zorgverlener },
        { term: "Verstrekker", value: `${declaratie.verstrekker.naam}${declaratie.verstrekker.telefoon === null ? "" : `, ${declaratie.verstrekker.telefoon}`}` },
        { term: "Declaratie", value: `${declaratie.nummer}, ${formatMaand(declaratie.maand)}` },
        { term: "Zorgovereenkomst", value: `${declaratie.zorgovereenkomst.nummer} (${WET_LABELS[declaratie.zorgovereenkomst.wet]})` },
        { term: "Gevraagd", value: <Bedrag centen={declaratie.gevraagd} /> },
        ...(onderwerp.soort === "declaratie"
          ? [
              { term: "Vrij in het budget", value: <Bedrag centen={onderwerp.vrij} /> },
              { term: "Ten hoogste toe te kennen", value: <Bedrag centen={onderwerp.voorstel} sterk /> },
            ]
          : []),
      ]}
    />
  );
}

function Verstrekkerfeiten({ onderwerp }: Readonly<{ onderwerp: Berichtonderwerp | Afsluitonderwerp }>) {
  return (
    <DescriptionList
      dense
      items={[
        { term: "Verstrekker", value: onderwerp.verstrekker },
        { term: "Telefoon", value: onderwerp.telefoon ?? "–" },
        { term: "Berichtnummer", value: onderwerp.berichtnummer ?? "niet te lezen" },
        ...(onderwerp.soort === "toekenning" ? [{ term: "Ontvangen", value: <Tijdstip moment={onderwerp.ontvangenOp} /> }] : [{ term: "Toekenning", value: onderwerp.toekenningnummer }]),
      ]}
    />
  );
}

/** In the middle: who and what it is about, and what colleagues wrote. */
export function Feiten({ zaak }: Readonly<{ zaak: Uitvalzaakdetail }>) {
  const { onderwerp, aantekeningen } = zaak;
  return (
    <div className="space-y-6">
      {onderwerp.soort === "storting" && <Ontvangstfeiten onderwerp={onderwerp} />}
      {onderwerp.soort === "overbesteding" && (
        <DescriptionList
          dense
          items={[
            { term: "Budgethouder", value: zaak.budgethouder === null ? "–" : formatNaam(zaak.budgethouder) },
            { term: "Budget", value: `${onderwerp.nummer} (${WET_LABELS[onderwerp.wet]})` },
            { term: "Verstrekker", value: onderwerp.verstrekker },
            { term: "Telefoon", value: onderwerp.telefoon ?? "–" },
          ]}
        />
      )}
      {(onderwerp.soort === "toekenning" || onderwerp.soort === "afsluiting") && <Verstrekkerfeiten onderwerp={onderwerp} />}
      {(onderwerp.soort === "declaratie" || onderwerp.soort === "betaling") && <Declaratiefeiten onderwerp={onderwerp} zaak={zaak} />}
      <div>
        <Heading level={3}>Aantekeningen ({aantekeningen.length})</Heading>
        {aantekeningen.length === 0 && <Text className="text-muted">Nog geen aantekeningen.</Text>}
        <ul>
          {aantekeningen.map(({ id, tekst, naam, gedeeld, op }) => (
            <li key={id} className="border-b border-line py-3">
              <p className="whitespace-pre-line">{tekst}</p>
              <p className="text-small text-muted">
                {naam}, <Tijdstip moment={op} /> – {gedeeld ? "gedeeld met de partijen" : "alleen SVB"}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
