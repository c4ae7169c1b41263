import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag } from "@/components/domein/dag";
import { DeclaratieControles } from "@/components/domein/declaratie-controles";
import { Declaratieregels } from "@/components/domein/declaratieregels";
import { Zaaktijdlijn } from "@/components/domein/zaaktijdlijn";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { FileDownload } from "@/components/ui/file-download";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { Small, Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import type { Declaratiestatus } from "@/lib/domein/declaratie/status";
import { min, NUL } from "@/lib/domein/geld";
import { formatBedrag, formatDatum, formatMaand, formatNaam } from "@/lib/format";
import { DECLARATIE_TOON } from "@/lib/messages/declaratie-toon";
import { statuslabel } from "@/lib/messages/status";
import { type Zorgverlenerdeclaratie, zorgverlenerDeclaratie } from "@/lib/queries/zorgverlener/declaratie";

import { declaratieAanbiedenAction } from "../actions";

export const metadata = { title: "Declaratie" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({ aangeboden: z.literal("ja").optional().catch(undefined), ingetrokken: z.literal("ja").optional().catch(undefined) });

const IN_TE_TREKKEN: readonly Declaratiestatus[] = ["concept", "ter_accordering", "teruggestuurd", "uitval", "goedgekeurd"];

function Aanbieden({ declaratie }: Readonly<{ declaratie: Zorgverlenerdeclaratie }>) {
  const { voorcontrole } = declaratie;
  if (voorcontrole === null) return null;
  const isUbl = declaratie.bestand?.soort === "ubl";
  return (
    <Panel title="Controleren en aanbieden" look="tint">
      <div className="space-y-6">
        {voorcontrole.aanbiedenUiterlijk !== null && (
          <Text>
            Bied deze declaratie uiterlijk <strong>{formatDatum(voorcontrole.aanbiedenUiterlijk)}</strong> aan.
          </Text>
        )}
        <DeclaratieControles controles={voorcontrole.controles} />
        {voorcontrole.magAanbieden ? (
          <ActionForm action={declaratieAanbiedenAction} sleutel={randomUUID()}>
            <input type="hidden" name="declaratieId" value={declaratie.id} />
            <Checkbox name="naarWaarheid" label="Ik heb deze zorg gegeven en alles naar waarheid ingevuld." />
            <ButtonRow>
              <SubmitButton>Aanbieden aan {formatNaam(declaratie.budgethouder)}</SubmitButton>
              {!isUbl && (
                <ButtonLink href={`/zorgverlener/declaraties/${declaratie.id}/wijzigen`} variant="secondary">
                  Uren wijzigen
                </ButtonLink>
              )}
            </ButtonRow>
          </ActionForm>
        ) : (
          <>
            <Notice tone="waarschuwing" title="U kunt deze declaratie nu nog niet aanbieden.">
              <p>Hierboven staat wat er nog niet goed is en wat u kunt doen.</p>
            </Notice>
            {isUbl ? (
              <Text>De regels staan vast in uw e-factuur. Trek de declaratie in en stuur een verbeterde factuur.</Text>
            ) : (
              <ButtonLink href={`/zorgverlener/declaraties/${declaratie.id}/wijzigen`}>Uren wijzigen</ButtonLink>
            )}
          </>
        )}
      </div>
    </Panel>
  );
}

function Uitleg({ declaratie }: Readonly<{ declaratie: Zorgverlenerdeclaratie }>) {
  const { status, terugreden, uitval, toegekend, gevraagd } = declaratie;
  if (status === "teruggestuurd") {
    return (
      <Notice tone="waarschuwing" title="De budgethouder heeft deze declaratie teruggestuurd.">
        <p>Reden: {terugreden}</p>
      </Notice>
    );
  }
  if (status === "uitval" && uitval !== null) {
    return (
      <Notice tone="info" title={`Een medewerker van de SVB bekijkt uw declaratie, uiterlijk op ${formatDatum(uitval.termijn)}.`}>
        {uitval.aantekeningen.map(({ id, tekst }) => (
          <p key={id}>Bericht van de SVB: {tekst}</p>
        ))}
        <p>Zaaknummer {uitval.nummer}.</p>
      </Notice>
    );
  }
  if (toegekend !== null && toegekend < gevraagd) {
    return (
      <Notice tone="info" title="Niet het hele bedrag wordt uit het budget betaald.">
        <p>
          Gevraagd <Bedrag centen={gevraagd} />, betaald wordt <Bedrag centen={toegekend} sterk />. {uitval?.toelichting ?? "Het tarief is hoger dan het maximumtarief. Overleg met de budgethouder over het verschil."}
        </p>
      </Notice>
    );
  }
  if (status === "afgekeurd" && uitval?.toelichting != null) {
    return (
      <Notice tone="fout" title="De SVB heeft deze declaratie afgekeurd.">
        <p>Reden: {uitval.toelichting}</p>
      </Notice>
    );
  }
  return null;
}

function Feiten({ declaratie }: Readonly<{ declaratie: Zorgverlenerdeclaratie }>) {
  const { betaling, zorgovereenkomst, factuurnummer, factuurdatum, bestand } = declaratie;
  return (
    <DescriptionList
      items={[
        { term: "Voor", value: formatNaam(declaratie.budgethouder) },
        { term: "Zorgovereenkomst", value: <Link href={`/zorgverlener/zorgovereenkomsten/${zorgovereenkomst.id}`}>{zorgovereenkomst.nummer}</Link> },
        { term: "Maand", value: formatMaand(declaratie.maand) },
        ...(factuurnummer === null || factuurdatum === null ? [] : [{ term: "Factuur", value: `${factuurnummer} van ${formatDatum(factuurdatum)}` }]),
        ...(bestand === null ? [] : [{ term: "Bestand", value: <FileDownload href={`/zorgverlener/declaraties/${declaratie.id}/bestand`} label={bestand.naam} format={bestand.soort === "ubl" ? "XML" : "PDF"} /> }]),
        { term: "Gevraagd", value: <Bedrag centen={declaratie.gevraagd} /> },
        ...(declaratie.toegekend === null || declaratie.toegekend === NUL ? [] : [{ term: "Wordt betaald", value: <Bedrag centen={declaratie.toegekend} sterk /> }]),
        ...(declaratie.uitStorting === NUL || declaratie.toegekend === null ? [] : [{ term: "Waaruit betaald", value: `${formatBedrag(min(declaratie.toegekend, declaratie.uitStorting))} uit het budget en ${formatBedrag(declaratie.uitStorting)} uit een vrijwillige storting` }]),
        ...(betaling === null ? [] : [{ term: betaling.betaaldOp === null ? "Verwacht op uw rekening" : "Betaald", value: <Dag datum={betaling.verwachtOp} /> }]),
      ]}
    />
  );
}

export default async function DeclaratiePage({ params, searchParams }: PageProps<"/zorgverlener/declaraties/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { aangeboden, ingetrokken } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("zorgverlener");
  const { db, vandaag } = await requestDeps();
  const declaratie = await zorgverlenerDeclaratie(db, actor, gelezen.data.id, vandaag);
  if (declaratie === null) notFound();
  const { id, nummer, status, betaling, verstrekker } = declaratie;
  return (
    <PageFrame
      title={`Declaratie ${formatMaand(declaratie.maand)}`}
      lead={`${nummer}, voor ${formatNaam(declaratie.budgethouder)}`}
      crumbs={[
        { href: "/zorgverlener", label: "Overzicht" },
        { href: "/zorgverlener/declaraties", label: "Declaraties" },
      ]}
      aside={<StatusBadge tone={DECLARATIE_TOON[status]} label={statuslabel("declaratie", status)} />}
    >
      {aangeboden === "ja" && status === "ter_accordering" && (
        <Notice tone="ok" title="De declaratie is aangeboden." live>
          <p>{formatNaam(declaratie.budgethouder)} controleert hem nu en heeft daar vier weken voor. Na goedkeuring ziet u hier wanneer u het geld kunt verwachten.</p>
        </Notice>
      )}
      {ingetrokken === "ja" && status === "ingetrokken" && (
        <Notice tone="ok" title="De declaratie is ingetrokken." live>
          <p>Er wordt niets betaald. U kunt voor deze maand een nieuwe declaratie maken.</p>
        </Notice>
      )}
      <Uitleg declaratie={declaratie} />
      <Declaratieregels regels={declaratie.regels} totaal={declaratie.gevraagd} />
      <Aanbieden declaratie={declaratie} />
      <div className="grid gap-10 lg:grid-cols-2">
        <Panel title="Waar is deze declaratie?">
          <Zaaktijdlijn
            label="Verloop van deze declaratie"
            onderwerp="declaratie"
            status={status}
            lezer="zorgverlener"
            gebeurtenissen={declaratie.gebeurtenissen}
            {...(betaling === null || betaling.betaaldOp !== null ? {} : { verwacht: formatDatum(betaling.verwachtOp) })}
            {...(verstrekker.telefoon === null ? {} : { contact: `Vragen over de toekenning: ${verstrekker.naam}, ${verstrekker.telefoon}` })}
          />
        </Panel>
        <Panel title="Gegevens">
          <Feiten declaratie={declaratie} />
          {IN_TE_TREKKEN.includes(status) && (
            <div className="mt-6">
              <Link href={`/zorgverlener/declaraties/${id}/intrekken`}>Declaratie intrekken</Link>
              <Small>Kan tot de betaling in behandeling is.</Small>
            </div>
          )}
        </Panel>
      </div>
    </PageFrame>
  );
}
