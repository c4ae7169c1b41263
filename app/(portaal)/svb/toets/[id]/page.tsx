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
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { CaseKeys } from "@/components/ui/row-keys";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { belemmeringen } from "@/lib/domein/zorgovereenkomst/checklist";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import { formatIban } from "@/lib/format";
import { statustekst } from "@/lib/messages/status";
import { declarerenUiterlijk } from "@/lib/queries/zorgovereenkomst/einde";
import { type SvbOvereenkomst, svbToetszaak } from "@/lib/queries/svb/zorgovereenkomsten";

import { filterAlsVraag, leesWerkfilter } from "../../../werkvraag";
import { goedkeurenAction } from "../actions";
import { oppakkenAction, teruggevenAction } from "../werk-actions";

export const metadata: Metadata = { title: "Zorgovereenkomst toetsen" };

const LIJST = "/svb/toets";

/** A first account is judged here; a change of one that is in use under Rekeningen. */
const eersteRekening = (rekeningen: SvbOvereenkomst["rekeningen"]): SvbOvereenkomst["rekeningen"][number] | undefined =>
  rekeningen.some(({ status }) => status === "geldig") ? undefined : rekeningen.find(({ status }) => status === "aangevraagd");

function Rekening({ rekeningen, gebruikerId }: Readonly<{ rekeningen: SvbOvereenkomst["rekeningen"]; gebruikerId: string }>) {
  const aangevraagd = eersteRekening(rekeningen);
  const rekening = aangevraagd ?? rekeningen.find(({ status }) => status === "geldig");
  if (rekening === undefined) return <Notice tone="fout" title="De zorgverlener heeft geen rekeningnummer opgegeven." />;
  return (
    <div className="space-y-3">
      <dl>
        <dt className="text-small text-muted">Rekening van de zorgverlener</dt>
        <dd className="tabular font-semibold">{formatIban(rekening.iban)}</dd>
        <dt className="mt-2 text-small text-muted">Op naam van</dt>
        <dd className="font-semibold break-words">{rekening.tenaamstelling}</dd>
      </dl>
      {aangevraagd !== undefined && <p className="text-small">Nieuw opgegeven. Met uw akkoord wordt dit rekeningnummer goedgekeurd: vergelijk de naam met die van de zorgverlener.</p>}
      {aangevraagd?.aangevraagdDoor === gebruikerId && <Notice tone="fout" title="U hebt dit rekeningnummer zelf opgegeven. Een collega moet het goedkeuren." />}
    </div>
  );
}

function Handelingen({ zaak, inhoudHash, gebruikerId }: Readonly<{ zaak: SvbOvereenkomst; inhoudHash: string; gebruikerId: string }>) {
  const { id } = zaak.overeenkomst;
  const belemmerd = belemmeringen(zaak.toetsing ?? []).length > 0;
  return (
    <>
      <div id={AGREE_ID}>
        <Panel title="Goedkeuren" look="tint">
          <ActionForm action={goedkeurenAction} sleutel={randomUUID()}>
            <input type="hidden" name="zorgovereenkomstId" value={id} />
            <input type="hidden" name="inhoudHash" value={inhoudHash} />
            <input type="hidden" name="rekeningnummerId" value={eersteRekening(zaak.rekeningen)?.id ?? ""} />
            <Rekening rekeningen={zaak.rekeningen} gebruikerId={gebruikerId} />
            {belemmerd ? (
              <Notice tone="waarschuwing" title="Goedkeuren kan niet zolang er punten niet in orde zijn." />
            ) : (
              <>
                <p>Vanaf nu kan deze zorg worden gedeclareerd en betaald.</p>
                <Textarea name="toelichting" label="Toelichting" optional rows={2} maxLength={2000} />
                <SubmitButton>Zorgovereenkomst goedkeuren</SubmitButton>
              </>
            )}
          </ActionForm>
        </Panel>
      </div>
      <Bezwaarlinks zaakpad={`${LIJST}/${id}`} terug={KENMERKEN[zaak.overeenkomst.model].ondertekend} />
      {zaak.werk !== null && <Werkpaneel id={id} behandelaar={zaak.werk.behandelaar} oppakken={oppakkenAction} teruggeven={teruggevenAction} />}
    </>
  );
}

export default async function ToetszaakPage({ params, searchParams }: PageProps<"/svb/toets/[id]">) {
  const [{ id }, vraag] = await Promise.all([params, searchParams]);
  const { klaar } = vraag;
  const filter = leesWerkfilter(vraag);
  const actor = await requireActor("svb");
  const { db, nu, vandaag } = await requestDeps();
  const zaak = await svbToetszaak(db, actor, id, { nu, vandaag, filter });
  if (zaak === null) notFound();
  const { overeenkomst, toetsing, inhoudHash } = zaak;
  const beslistWijziging = zaak.wijziging?.status === "bij_svb" && mag(actor, "zorgovereenkomst.toetsen");
  return (
    <PageFrame
      title={overeenkomst.nummer}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: LIJST, label: "Toets" },
      ]}
      aside={<OvereenkomstStatus status={overeenkomst.status} lezer="svb" />}
      actions={<Zaaknavigatie pad={LIJST} vraag={filterAlsVraag(filter)} {...zaak.buren} />}
    >
      <Besluitontvangst klaar={typeof klaar === "string" ? klaar : undefined} pad={LIJST} />
      <Ambtshalvemerk merk={zaak.ambtshalve} lezer="svb" />
      <Herkeurpunten punten={zaak.herkeuring} lezer="kantoor" />
      <Eindepaneel einde={zaak.einde} lezer="svb" declarerenTot={zaak.einde === null ? null : declarerenUiterlijk(zaak.einde.laatsteDag)} />
      {zaak.wijziging?.status !== "concept" && (
        <WijzigingOnderweg wijziging={zaak.wijziging} lezer="svb">
          <Wijzigingslink href={`${LIJST}/${id}/wijziging`} aanZet={beslistWijziging} />
        </WijzigingOnderweg>
      )}
      <Zaakscherm
        vraag={
          <Panel title="Klopt dit met de wet?">
            <p className="mb-4 max-w-measure">{statustekst("zorgovereenkomst", overeenkomst.status, "svb").watNu}</p>
            {toetsing !== null && <OvereenkomstChecklist toetsing={toetsing} open />}
          </Panel>
        }
        feiten={
          <>
            <Zaakfeiten zaak={zaak} lezer="svb" tariefsoort={zaak.tariefsoort} />
            <OvereenkomstBijlagen bijlagen={zaak.bijlagen} zaakpad={`${LIJST}/${id}`} />
            <OvereenkomstVersies versies={zaak.versies} vandaag={vandaag} />
            <OvereenkomstDocumenten zaakpad={`${LIJST}/${id}`} nummer={overeenkomst.nummer} versies={zaak.versies} papier={zaak.papier} />
          </>
        }
        handelingen={
          overeenkomst.status === "bij_svb" && inhoudHash !== null ? (
            <Handelingen zaak={zaak} inhoudHash={inhoudHash} gebruikerId={actor.gebruikerId} />
          ) : (
            <Panel title="Wat kunt u doen?" look="tint">
              <p>{beslistWijziging ? "De zorgovereenkomst zelf is al goedgekeurd. Beoordeel de wijziging." : "U hoeft hier nu niets te doen."}</p>
            </Panel>
          )
        }
      />
      <CaseKeys />
    </PageFrame>
  );
}
