import type { Metadata } from "next";

import { Ambtshalvemerk } from "@/components/domein/ambtshalvemerk";
import { OvereenkomstAkkoorden, Teruggekomen } from "@/components/domein/overeenkomst-akkoorden";
import { OvereenkomstDocumenten } from "@/components/domein/overeenkomst-documenten";
import { Herkeurpunten } from "@/components/domein/herkeurpunten";
import { Eindepaneel } from "@/components/domein/overeenkomst-einde";
import { OvereenkomstStatus } from "@/components/domein/overeenkomst-status";
import { OvereenkomstTijdlijn } from "@/components/domein/overeenkomst-tijdlijn";
import { KomendeAfspraken, OvereenkomstVersies } from "@/components/domein/overeenkomst-versies";
import { WijzigingOnderweg } from "@/components/domein/wijziging-onderweg";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { requestDeps } from "@/lib/auth/actor";
import { maskeerIban } from "@/lib/domein/iban";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import { formatNaam } from "@/lib/format";
import { declarerenUiterlijk } from "@/lib/queries/zorgovereenkomst/einde";
import type { ZorgverlenerOvereenkomst } from "@/lib/queries/zorgverlener/zorgovereenkomsten";

import { Inhoud, kruimels, LIJST, requireZaak } from "../zaak";

export const metadata: Metadata = { title: "Zorgovereenkomst" };

const KLAAR: Readonly<Record<string, string>> = {
  ondertekend: "U hebt ondertekend. Nu kijken de gemeente of het zorgkantoor en de SVB.",
  teruggestuurd: "U hebt de zorgovereenkomst teruggestuurd. De budgethouder ziet uw reden.",
  wijziging_ondertekend: "U hebt de wijziging ondertekend. Tot die ingaat, gelden de oude afspraken.",
  wijziging_teruggestuurd: "U hebt de wijziging teruggestuurd. De budgethouder ziet uw reden.",
  opgezegd: "Het einde van de zorgovereenkomst is vastgelegd. De budgethouder krijgt bericht.",
  voorgesteld: "Uw voorstel is verstuurd. De budgethouder krijgt bericht.",
  beantwoord: "Uw antwoord is vastgelegd. De budgethouder krijgt bericht.",
};

function Rekening({ rekening }: Readonly<{ rekening: ZorgverlenerOvereenkomst["rekening"] }>) {
  if (rekening === null) return null;
  return (
    <Panel title="Waar wordt betaald?">
      <p>
        {rekening.status === "geldig"
          ? `Op rekening ${maskeerIban(rekening.iban)}.`
          : `U gaf rekening ${maskeerIban(rekening.iban)} op. De SVB controleert dit nummer nog.`}
      </p>
    </Panel>
  );
}

export default async function ZorgverlenerZorgovereenkomstPage({ params, searchParams }: PageProps<"/zorgverlener/zorgovereenkomsten/[id]">) {
  const [{ id }, { klaar }] = await Promise.all([params, searchParams]);
  const zaak = await requireZaak(id);
  const { vandaag } = await requestDeps();
  const { overeenkomst } = zaak;
  const budgethouder = formatNaam(zaak.budgethouder);
  const gedaan = typeof klaar === "string" ? KLAAR[klaar] : undefined;
  return (
    <PageFrame
      title={`Zorgovereenkomst met ${budgethouder}`}
      lead={overeenkomst.nummer}
      crumbs={kruimels()}
      aside={<OvereenkomstStatus status={overeenkomst.status} lezer="zorgverlener" />}
      actions={<PrintButton />}
    >
      {gedaan !== undefined && <Notice tone="ok" title={gedaan} live />}
      <Teruggekomen status={overeenkomst.status} akkoorden={zaak.akkoorden} verstrekker={zaak.verstrekker.naam} lezer="zorgverlener" />
      <Herkeurpunten punten={zaak.herkeuring} lezer="zorgverlener" />
      {overeenkomst.status === "wacht_op_zorgverlener" && (
        <ButtonRow>
          <ButtonLink href={`${LIJST}/${id}/ondertekenen`}>Lezen en ondertekenen</ButtonLink>
          <ButtonLink href={`${LIJST}/${id}/terugsturen`} variant="secondary">
            Terugsturen
          </ButtonLink>
        </ButtonRow>
      )}
      <Ambtshalvemerk merk={zaak.ambtshalve} lezer="zorgverlener" />
      <Eindepaneel
        einde={zaak.einde}
        lezer="zorgverlener"
        declarerenTot={zaak.einde === null ? null : declarerenUiterlijk(zaak.einde.laatsteDag)}
        antwoordpad={`${LIJST}/${id}/einde`}
      />
      <WijzigingOnderweg wijziging={zaak.wijziging} lezer="zorgverlener">
        {zaak.wijziging?.status === "wacht_op_zorgverlener" && (
          <ButtonRow>
            <ButtonLink href={`${LIJST}/${id}/wijziging`}>Lezen en ondertekenen</ButtonLink>
            <ButtonLink href={`${LIJST}/${id}/wijziging/terugsturen`} variant="secondary">
              Terugsturen
            </ButtonLink>
          </ButtonRow>
        )}
      </WijzigingOnderweg>
      <KomendeAfspraken versies={zaak.versies} vandaag={vandaag} />
      {overeenkomst.status === "goedgekeurd" && zaak.einde === null && KENMERKEN[overeenkomst.model].ondertekend && (
        <ButtonRow>
          <ButtonLink href={`${LIJST}/${id}/beeindigen`} variant="quiet">
            Beëindigen
          </ButtonLink>
        </ButtonRow>
      )}
      <Panel title="Hoe staat het ervoor?">
        <OvereenkomstTijdlijn status={overeenkomst.status} sinds={overeenkomst.gewijzigdOp} lezer="zorgverlener" gebeurtenissen={zaak.gebeurtenissen} />
      </Panel>
      <Inhoud zaak={zaak} />
      <OvereenkomstVersies versies={zaak.versies} vandaag={vandaag} />
      <Rekening rekening={zaak.rekening} />
      <Panel title="Handtekeningen en besluiten">
        <OvereenkomstAkkoorden
          akkoorden={zaak.akkoorden}
          namen={{ budgethouder, zorgverlener: overeenkomst.zorgverlener?.naam ?? "zorgverlener", verstrekker: zaak.verstrekker.naam, svb: "SVB" }}
        />
      </Panel>
      <OvereenkomstDocumenten zaakpad={`${LIJST}/${id}`} nummer={overeenkomst.nummer} versies={zaak.versies} papier={zaak.papier} />
    </PageFrame>
  );
}
