import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { OvereenkomstChecklist } from "@/components/domein/overeenkomst-checklist";
import { OvereenkomstStatus } from "@/components/domein/overeenkomst-status";
import { Zaakfeiten } from "@/components/domein/overeenkomst-zaakfeiten";
import { Zaakscherm } from "@/components/domein/overeenkomst-zaakscherm";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { PageFrame } from "@/components/layout/page-frame";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatBedrag, formatDatum } from "@/lib/format";
import { AMBTSHALVEBEZWAREN } from "@/lib/messages/ambtshalve";
import { EENHEID_LABELS } from "@/lib/messages/labels";
import { type Ambtshalvezaak, ambtshalvezaak } from "@/lib/queries/svb/ambtshalve-accorderen";

import { ambtshalveAccorderenAction } from "../../../../actions";

export const metadata = { title: "Ambtshalve accorderen" };

const adres = z.object({ id: z.uuid(), zorgovereenkomst: z.uuid() });

function Maxima({ zaak: { zaak, maxima } }: Readonly<{ zaak: Ambtshalvezaak }>) {
  return (
    <ul className="space-y-2">
      {zaak.overeenkomst.tarieven.map(({ id, eenheid, omschrijving }) => {
        const maximum = maxima.find(({ tariefId }) => tariefId === id);
        return (
          maximum !== undefined && (
            <li key={id}>
              {omschrijving}: <strong>{formatBedrag(maximum.bedrag)}</strong> {EENHEID_LABELS[eenheid].per}
              <span className="block text-small text-muted">{maximum.bron}</span>
            </li>
          )
        );
      })}
    </ul>
  );
}

function Akkoord({ zaak, mandaatId }: Readonly<{ zaak: Ambtshalvezaak; mandaatId: string }>) {
  const { overeenkomst, inhoudHash } = zaak.zaak;
  if (overeenkomst.status !== "bij_verstrekker" || inhoudHash === null) return <Notice tone="info" title="Deze zorgovereenkomst wacht niet meer op de verstrekker." />;
  if (zaak.bezwaren.length > 0) {
    return (
      <Notice tone="waarschuwing" title="Ambtshalve akkoord geven kan hier niet.">
        {zaak.bezwaren.map((code) => (
          <p key={code}>{AMBTSHALVEBEZWAREN[code]}</p>
        ))}
      </Notice>
    );
  }
  return (
    <ActionForm action={ambtshalveAccorderenAction} sleutel={randomUUID()} className="space-y-4">
      <input type="hidden" name="zorgovereenkomstId" value={overeenkomst.id} />
      <input type="hidden" name="mandaatId" value={mandaatId} />
      <input type="hidden" name="inhoudHash" value={inhoudHash} />
      <p>Uit het budget wordt ten hoogste betaald:</p>
      <Maxima zaak={zaak} />
      <p>Een collega toetst de zorgovereenkomst daarna aan de wet. De verstrekker zegt uiterlijk {formatDatum(zaak.uiterlijk)} of zij erachter staat.</p>
      <Textarea
        name="toelichting"
        label="Toelichting"
        optional={!zaak.vraagtToelichting}
        hint={zaak.vraagtToelichting ? "Bij de controles staat iets om te wegen. Schrijf op waarom u toch akkoord geeft." : undefined}
        rows={3}
        maxLength={2000}
      />
      <SubmitButton>Ambtshalve akkoord geven</SubmitButton>
    </ActionForm>
  );
}

export default async function AmbtshalveZaakPage({ params }: PageProps<"/svb/ambtshalve/mandaten/[id]/accorderen/[zorgovereenkomst]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { id, zorgovereenkomst } = gelezen.data;
  const actor = await requireActor("svb");
  const { db, nu, vandaag } = await requestDeps();
  const zaak = await ambtshalvezaak(db, actor, id, zorgovereenkomst, { nu, vandaag });
  if (zaak === null) notFound();
  const { overeenkomst, toetsing, verstrekker } = zaak.zaak;
  const pad = `/svb/ambtshalve/mandaten/${id}`;
  return (
    <PageFrame
      title={overeenkomst.nummer}
      lead={zaak.wachtSinds === null ? undefined : `Wacht sinds ${formatDatum(zaak.wachtSinds)} op ${verstrekker.naam}. Opdracht ${zaak.mandaat.kenmerk}.`}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/ambtshalve", label: "Ambtshalve goedgekeurd" },
        { href: pad, label: zaak.mandaat.nummer },
        { href: `${pad}/accorderen`, label: "Accorderen" },
      ]}
      aside={<OvereenkomstStatus status={overeenkomst.status} lezer="svb" />}
    >
      <Zaakscherm
        vraag={<Panel title="Wat zeggen de controles?">{toetsing !== null && <OvereenkomstChecklist toetsing={toetsing} open />}</Panel>}
        feiten={<Zaakfeiten zaak={zaak.zaak} lezer="svb" tariefsoort={zaak.tariefsoort} />}
        handelingen={
          <Panel title="In plaats van de verstrekker" look="tint">
            <Akkoord zaak={zaak} mandaatId={id} />
          </Panel>
        }
      />
    </PageFrame>
  );
}
