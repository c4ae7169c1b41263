import { randomUUID } from "node:crypto";

import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { Ambtshalvemerk } from "@/components/domein/ambtshalvemerk";
import { Bezwaarlinks } from "@/components/domein/overeenkomst-bezwaarlinks";
import { OvereenkomstDocumenten } from "@/components/domein/overeenkomst-documenten";
import { Herkeurpunten } from "@/components/domein/herkeurpunten";
import { Eindepaneel } from "@/components/domein/overeenkomst-einde";
import { OvereenkomstBijlagen } from "@/components/domein/overeenkomst-bijlagen";
import { OvereenkomstChecklist } from "@/components/domein/overeenkomst-checklist";
import { OvereenkomstStatus } from "@/components/domein/overeenkomst-status";
import { OvereenkomstVersies } from "@/components/domein/overeenkomst-versies";
import { Zaakfeiten } from "@/components/domein/overeenkomst-zaakfeiten";
import { Besluitontvangst, Wijzigingslink, Zaaknavigatie, Zaakscherm } from "@/components/domein/overeenkomst-zaakscherm";
import { Werkpaneel } from "@/components/domein/werkpaneel";
import { WijzigingOnderweg } from "@/components/domein/wijziging-onderweg";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { PageFrame } from "@/components/layout/page-frame";
import { AGREE_ID } from "@/components/ui/agree-id";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { CaseKeys } from "@/components/ui/row-keys";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { type Actor, mag } from "@/lib/domein/toegang";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import { statustekst } from "@/lib/messages/status";
import { declarerenUiterlijk } from "@/lib/queries/zorgovereenkomst/einde";
import { type VerstrekkerOvereenkomst, verstrekkerZorgovereenkomst } from "@/lib/queries/verstrekker/zorgovereenkomsten";

import { filterAlsVraag, leesWerkfilter } from "../../../werkvraag";
import { accorderenAction } from "../actions";
import { bekrachtigenAction } from "../ambtshalve-actions";
import { Maxima } from "../maxima";
import { oppakkenAction, teruggevenAction } from "../werk-actions";

export const metadata: Metadata = { title: "Zorgovereenkomst beoordelen" };

const LIJST = "/verstrekker/zorgovereenkomsten";

function Handelingen({ zaak, inhoudHash }: Readonly<{ zaak: VerstrekkerOvereenkomst; inhoudHash: string }>) {
  const { id } = zaak.overeenkomst;
  return (
    <>
      <div id={AGREE_ID}>
        <Panel title="Akkoord geven" look="tint">
          <ActionForm action={accorderenAction} sleutel={randomUUID()}>
            <input type="hidden" name="zorgovereenkomstId" value={id} />
            <input type="hidden" name="inhoudHash" value={inhoudHash} />
            <p>De zorgovereenkomst gaat door naar de SVB. Uit het budget wordt per eenheid ten hoogste het maximum betaald.</p>
            <Maxima tarieven={zaak.overeenkomst.tarieven} voorstellen={zaak.voorstellen} />
            <Textarea name="toelichting" label="Toelichting" optional rows={2} maxLength={2000} />
            <SubmitButton>Akkoord geven</SubmitButton>
          </ActionForm>
        </Panel>
      </div>
      <Bezwaarlinks zaakpad={`${LIJST}/${id}`} />
      {zaak.werk !== null && <Werkpaneel id={id} behandelaar={zaak.werk.behandelaar} oppakken={oppakkenAction} teruggeven={teruggevenAction} />}
    </>
  );
}

const beslistWijziging = ({ wijziging }: VerstrekkerOvereenkomst, actor: Actor): boolean => wijziging?.status === "bij_verstrekker" && mag(actor, "zorgovereenkomst.accorderen");

/** The amount of a verklaring is the verstrekker's to change, while nothing else is going on with it. */
const wijzigtVerklaring = ({ overeenkomst, wijziging, einde }: VerstrekkerOvereenkomst, actor: Actor): boolean =>
  !KENMERKEN[overeenkomst.model].ondertekend && overeenkomst.status === "goedgekeurd" && wijziging === null && einde === null && mag(actor, "zorgovereenkomst.accorderen");

/** Why there is nothing to decide here. */
function nietAanZet(zaak: VerstrekkerOvereenkomst, actor: Actor): string {
  const { overeenkomst, ambtshalve } = zaak;
  if (beslistWijziging(zaak, actor)) return "De zorgovereenkomst zelf is al goedgekeurd. Beoordeel de wijziging.";
  if (overeenkomst.status === "bij_verstrekker") return "Een collega die mag accorderen, beslist over deze zorgovereenkomst.";
  return ambtshalve?.status === "open" ? "De SVB gaf ambtshalve akkoord. Bovenaan staat wat u daarop kunt antwoorden." : "U hoeft hier nu niets te doen.";
}

/** Whether the verstrekker stands by what was agreed to in its name. */
function Antwoord({ id }: Readonly<{ id: string }>) {
  return (
    <div className="flex flex-wrap items-center gap-4 pt-2">
      <ActionForm action={bekrachtigenAction} sleutel={randomUUID()}>
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        <SubmitButton>Bekrachtigen</SubmitButton>
      </ActionForm>
      <ButtonLink href={`${LIJST}/${id}/niet-bekrachtigen`} variant="secondary">
        Niet bekrachtigen
      </ButtonLink>
    </div>
  );
}

export default async function VerstrekkerZorgovereenkomstPage({ params, searchParams }: PageProps<"/verstrekker/zorgovereenkomsten/[id]">) {
  const [{ id }, vraag] = await Promise.all([params, searchParams]);
  const { klaar } = vraag;
  const filter = leesWerkfilter(vraag);
  const actor = await requireActor("verstrekker");
  const { db, nu, vandaag } = await requestDeps();
  const zaak = await verstrekkerZorgovereenkomst(db, actor, id, { nu, vandaag, filter });
  if (zaak === null) notFound();
  const { overeenkomst, toetsing, inhoudHash } = zaak;
  const teBeslissen = overeenkomst.status === "bij_verstrekker" && inhoudHash !== null && mag(actor, "zorgovereenkomst.accorderen");
  return (
    <PageFrame
      title={overeenkomst.nummer}
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: LIJST, label: "Zorgovereenkomsten" },
      ]}
      aside={<OvereenkomstStatus status={overeenkomst.status} lezer="verstrekker" />}
      actions={<Zaaknavigatie pad={LIJST} vraag={filterAlsVraag(filter)} {...zaak.buren} />}
    >
      <Besluitontvangst klaar={typeof klaar === "string" ? klaar : undefined} pad={LIJST} />
      <Ambtshalvemerk merk={zaak.ambtshalve} lezer="verstrekker">
        {zaak.ambtshalve?.status === "open" && mag(actor, "zorgovereenkomst.accorderen") && <Antwoord id={id} />}
      </Ambtshalvemerk>
      <Herkeurpunten punten={zaak.herkeuring} lezer="kantoor" />
      <Eindepaneel einde={zaak.einde} lezer="verstrekker" declarerenTot={zaak.einde === null ? null : declarerenUiterlijk(zaak.einde.laatsteDag)} />
      {zaak.wijziging?.status !== "concept" && (
        <WijzigingOnderweg wijziging={zaak.wijziging} lezer="verstrekker">
          <Wijzigingslink href={`${LIJST}/${id}/wijziging`} aanZet={beslistWijziging(zaak, actor)} />
        </WijzigingOnderweg>
      )}
      <Zaakscherm
        vraag={
          <Panel title="Past deze zorg bij de toekenning?">
            <p className="mb-4 max-w-measure">{statustekst("zorgovereenkomst", overeenkomst.status, "verstrekker").watNu}</p>
            {toetsing !== null && <OvereenkomstChecklist toetsing={toetsing} open />}
          </Panel>
        }
        feiten={
          <>
            <Zaakfeiten zaak={zaak} lezer="verstrekker" tariefsoort={zaak.tariefsoort} />
            <OvereenkomstBijlagen bijlagen={zaak.bijlagen} zaakpad={`${LIJST}/${id}`} />
            <OvereenkomstVersies versies={zaak.versies} vandaag={vandaag} />
            <OvereenkomstDocumenten zaakpad={`${LIJST}/${id}`} nummer={overeenkomst.nummer} versies={zaak.versies} papier={zaak.papier} />
          </>
        }
        handelingen={
          teBeslissen ? (
            <Handelingen zaak={zaak} inhoudHash={inhoudHash} />
          ) : (
            <Panel title="Wat kunt u doen?" look="tint">
              <p>{nietAanZet(zaak, actor)}</p>
              {wijzigtVerklaring(zaak, actor) && (
                <ButtonRow className="mt-4">
                  <ButtonLink href={`/verstrekker/verklaringen/${id}/wijzigen`} variant="secondary">
                    Bedrag wijzigen
                  </ButtonLink>
                </ButtonRow>
              )}
            </Panel>
          )
        }
      />
      <CaseKeys />
    </PageFrame>
  );
}
