import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Afsluittotalen } from "@/components/domein/afsluittotalen";
import { Bedrag } from "@/components/domein/bedrag";
import { Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { FileDownload } from "@/components/ui/file-download";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { StatusBadge } from "@/components/ui/status-badge";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { NUL } from "@/lib/domein/geld";
import { mag } from "@/lib/domein/toegang";
import { formatBedrag, formatNaam, formatPeriode, formatTijdstip } from "@/lib/format";
import { AFSLUITBERICHTSTATUS_MESSAGES, AFSLUITREDEN_LABELS, AFSLUITREDEN_UITLEG } from "@/lib/messages/afsluiting";
import { WET_NAMEN } from "@/lib/messages/labels";
import { uitvalcodetekst } from "@/lib/messages/uitvalcode";
import { afsluitbericht, type Afsluitdetail } from "@/lib/queries/verstrekker/afsluitingen";

import { bevestigenAction } from "../actions";

export const metadata = { title: "Budgetafsluitbericht" };

const adres = z.object({ id: z.uuid() });

function Antwoorden({ bericht }: Readonly<{ bericht: Afsluitdetail }>) {
  const kanBetwisten = bericht.status === "verzonden" || bericht.status === "ontvangen";
  if (!kanBetwisten) return null;
  return (
    <Panel title="Wat kunt u doen?" look="tint">
      <div className="no-print space-y-4">
        <Text>Vergelijk de bedragen met uw eigen administratie.</Text>
        <ButtonRow>
          {bericht.status === "verzonden" && (
            <ActionForm action={bevestigenAction} sleutel={randomUUID()}>
              <input type="hidden" name="berichtId" value={bericht.id} />
              <SubmitButton>Ontvangst bevestigen</SubmitButton>
            </ActionForm>
          )}
          <ButtonLink href={`/verstrekker/afsluitingen/${bericht.id}/betwisten`} variant="secondary">
            Dit klopt niet
          </ButtonLink>
        </ButtonRow>
      </div>
    </Panel>
  );
}

function Stand({ bericht }: Readonly<{ bericht: Afsluitdetail }>) {
  const { status, betwistcode, betwisttekst, beantwoordOp, beantwoordDoor, antwoord } = bericht;
  if (status === "vervangen") return <Notice tone="info" title="Er is een nieuwer bericht over dit budget. Dit bericht geldt niet meer." />;
  if (status === "betwist") {
    return (
      <Notice tone="waarschuwing" title="U bent het niet eens met dit bericht. De SVB zoekt het uit.">
        <p>
          {betwistcode !== null && `${uitvalcodetekst(betwistcode).kort}. `}
          {betwisttekst}
        </p>
        {antwoord !== null && <p>Zaak {antwoord.nummer}. Zolang die open is, wordt het budget niet afgerekend.</p>}
      </Notice>
    );
  }
  if (status === "ontvangen" && beantwoordOp !== null) {
    return (
      <Notice tone="ok" title={betwistcode === null ? "U hebt dit bericht bevestigd." : "De SVB heeft uw bezwaar bekeken: het bericht klopt."}>
        {betwistcode === null ? (
          <p>
            Door {beantwoordDoor} op {formatTijdstip(beantwoordOp)}.
          </p>
        ) : (
          antwoord?.toelichting != null && <p>{antwoord.toelichting}</p>
        )}
      </Notice>
    );
  }
  return null;
}

function Feiten({ bericht }: Readonly<{ bericht: Afsluitdetail }>) {
  const { toekenning, afrekening } = bericht;
  return (
    <DescriptionList
      dense
      items={[
        { term: "Budgethouder", value: formatNaam(bericht.budgethouder) },
        { term: "Wet", value: WET_NAMEN[bericht.wet] },
        { term: "Toekenning", value: <Link href={`/verstrekker/toekenningen/${toekenning.id}`}>{toekenning.nummer}</Link> },
        { term: "Uw kenmerk", value: <span className="break-all">{toekenning.budgetidentificatie}</span> },
        { term: "Periode", value: formatPeriode(bericht) },
        { term: "Reden", value: `${AFSLUITREDEN_LABELS[bericht.reden]}. ${AFSLUITREDEN_UITLEG[bericht.reden]}` },
        ...(bericht.toelichting === null ? [] : [{ term: "Met de hand gemaakt", value: bericht.toelichting }]),
        ...(bericht.vervangt === null ? [] : [{ term: "Vervangt bericht", value: bericht.vervangt }]),
        { term: "Gemaakt", value: <Tijdstip moment={bericht.gemaaktOp} /> },
        ...(afrekening === null
          ? [{ term: "Afrekening", value: "Nog niet afgerekend" }]
          : [{ term: "Afgerekend", value: <><Tijdstip moment={afrekening.op} />, <Bedrag centen={afrekening.terug} /> terug</> }]),
      ]}
    />
  );
}

export default async function AfsluitberichtPage({ params }: PageProps<"/verstrekker/afsluitingen/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("verstrekker");
  const { db, nu } = await requestDeps();
  const bericht = await afsluitbericht(db, actor, nu, gelezen.data.id);
  if (bericht === null) notFound();
  const { totalen } = bericht;
  return (
    <PageFrame
      title={`Afsluitbericht ${bericht.nummer}`}
      lead={totalen.besteed > totalen.toegekend ? `Er is ${formatBedrag(totalen.besteed)} besteed. Dat is meer dan het budget.` : `Besteed: ${formatBedrag(totalen.besteed)}. Over: ${formatBedrag(totalen.rest)}.`}
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/afsluitingen", label: "Afsluitingen" },
      ]}
      aside={<StatusBadge tone={AFSLUITBERICHTSTATUS_MESSAGES[bericht.status].tone} label={AFSLUITBERICHTSTATUS_MESSAGES[bericht.status].label} />}
      actions={<PrintButton />}
    >
      <Stand bericht={bericht} />
      <Panel title="Toegekend en besteed">
        <Afsluittotalen totalen={totalen} uitgelegd />
      </Panel>
      {bericht.wet === "wlz" && (
        <Notice tone="info" title={totalen.besteed <= NUL ? "Voor de vaststelling: nihil" : `Voor de vaststelling: ${formatBedrag(totalen.besteed)} uitbetaald in ${bericht.tm.slice(0, 4)}`}>
          <p>{totalen.besteed <= NUL ? "Er is niets betaald voor zorg." : "Dit is wat de SVB heeft betaald."} (Rlz art. 5.21)</p>
        </Notice>
      )}
      {mag(actor, "afsluiting.beantwoorden") && <Antwoorden bericht={bericht} />}
      <Panel title="Over dit bericht">
        <Feiten bericht={bericht} />
      </Panel>
      <Panel title="Bestand">
        <FileDownload href={`/verstrekker/afsluitingen/${bericht.id}/bestand`} label="Budgetafsluitbericht" format="XML" bytes={bericht.bytes} />
      </Panel>
    </PageFrame>
  );
}
