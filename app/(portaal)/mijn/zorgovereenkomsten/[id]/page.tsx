import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { Ambtshalvemerk } from "@/components/domein/ambtshalvemerk";
import { OvereenkomstAkkoorden, Teruggekomen } from "@/components/domein/overeenkomst-akkoorden";
import { OvereenkomstDocumenten } from "@/components/domein/overeenkomst-documenten";
import { Herkeurpunten } from "@/components/domein/herkeurpunten";
import { Eindepaneel } from "@/components/domein/overeenkomst-einde";
import { OvereenkomstChecklist } from "@/components/domein/overeenkomst-checklist";
import { OvereenkomstBijlagen } from "@/components/domein/overeenkomst-bijlagen";
import { Overeenkomstpartijen, OvereenkomstTarieven, OvereenkomstWerkafspraken } from "@/components/domein/overeenkomst-inhoud";
import { OvereenkomstStatus } from "@/components/domein/overeenkomst-status";
import { OvereenkomstTijdlijn } from "@/components/domein/overeenkomst-tijdlijn";
import { KomendeAfspraken, OvereenkomstVersies } from "@/components/domein/overeenkomst-versies";
import { WijzigingOnderweg } from "@/components/domein/wijziging-onderweg";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import type { ActorIn } from "@/lib/auth/hoedanigheden";
import { mag } from "@/lib/domein/toegang";
import { KENMERKEN } from "@/lib/domein/zorgovereenkomst/model";
import { OVERGANGEN, type Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import { formatNaam, metHoofdletter } from "@/lib/format";
import { mijnZorgovereenkomst } from "@/lib/queries/mijn/zorgovereenkomsten";
import { declarerenUiterlijk } from "@/lib/queries/zorgovereenkomst/einde";
import type { Overeenkomstzaak } from "@/lib/queries/zorgovereenkomst/zaak";

import { magOpstellen, NietAanU } from "../bevoegdheid";
import { LIJST, zaakpad } from "../paden";
import { Kosten, leesLasten } from "./kosten";

export const metadata: Metadata = { title: "Zorgovereenkomst" };

const KLAAR: Readonly<Record<string, string>> = {
  opgeslagen: "Opgeslagen. U kunt later verder waar u gebleven was.",
  ondertekend: "U hebt ondertekend. De zorgverlener krijgt nu bericht om ook te ondertekenen.",
  toegelicht: "Uw uitleg is verstuurd. De gemeente of het zorgkantoor kijkt opnieuw.",
  ingetrokken: "De zorgovereenkomst is ingetrokken. U hoeft niets meer te doen.",
  wijziging_ondertekend: "U hebt de wijziging ondertekend. De zorgverlener krijgt nu bericht om ook te ondertekenen.",
  wijziging_ingetrokken: "De wijziging is ingetrokken. De afspraken die golden, blijven gelden.",
  opgezegd: "Het einde van de zorgovereenkomst is vastgelegd. De zorgverlener krijgt bericht.",
  voorgesteld: "Uw voorstel is verstuurd. De zorgverlener krijgt bericht.",
  verklaring_gestopt: "De verklaring stopt. De gemeente en de helper krijgen bericht.",
  beantwoord: "Uw antwoord is vastgelegd. De zorgverlener krijgt bericht.",
};

/** Of a contract that is refused, withdrawn or over, nothing is still to come. */
const TELT_MEE: readonly Overeenkomststatus[] = ["concept", "wacht_op_zorgverlener", "bij_verstrekker", "terug_naar_budgethouder", "bij_svb", "goedgekeurd"];

/** Somebody else typed it over: the budgethouder is asked to look, and told what can be done. */
function OpPapier({ zaak: { papier, overeenkomst } }: Readonly<{ zaak: Overeenkomstzaak }>) {
  if (papier === null || overeenkomst.status !== "bij_verstrekker") return null;
  return (
    <Notice tone="info" title={`${metHoofdletter(papier.verstrekker)} heeft deze zorgovereenkomst aangeleverd. Zij is op papier ondertekend.`}>
      <p>Kijk of hier hetzelfde staat als op het papier. Onderaan kunt u de PDF downloaden. Klopt het niet? Trek de zorgovereenkomst dan in, of bel uw gemeente of zorgkantoor.</p>
    </Notice>
  );
}

/** An employment does not end by a no of the verstrekker: then it is for the employer to act. */
function Ambtshalve({ zaak: { ambtshalve, overeenkomst, einde } }: Readonly<{ zaak: Overeenkomstzaak }>) {
  const zelfOpzeggen = ambtshalve?.status === "niet_bekrachtigd" && overeenkomst.status === "goedgekeurd" && einde === null && KENMERKEN[overeenkomst.model].dienstverband;
  return (
    <Ambtshalvemerk merk={ambtshalve} lezer="budgethouder">
      {zelfOpzeggen && (
        <p>
          U bent werkgever, daarom stopt deze zorgovereenkomst niet vanzelf. <Link href={zaakpad(overeenkomst.id, "beeindigen")}>Zeg de zorgovereenkomst op</Link>. Tot de laatste dag loopt het loon door.
        </p>
      )}
    </Ambtshalvemerk>
  );
}

const magToelichten = ({ akkoorden, overeenkomst }: Overeenkomstzaak): boolean =>
  overeenkomst.status === "terug_naar_budgethouder" &&
  overeenkomst.inhoudHash !== null &&
  (["budgethouder", "zorgverlener"] as const).every((partij) => {
    const laatste = akkoorden.findLast((akkoord) => akkoord.partij === partij);
    return laatste?.oordeel === "akkoord" && laatste.zelfdeInhoud;
  });

function Handelingen({ zaak }: Readonly<{ zaak: Overeenkomstzaak }>) {
  return (
    <>
      <Opstelhandelingen zaak={zaak} />
      <Loophandelingen zaak={zaak} />
    </>
  );
}

function Opstelhandelingen({ zaak }: Readonly<{ zaak: Overeenkomstzaak }>) {
  const { id, status } = zaak.overeenkomst;
  const intrekbaar = (OVERGANGEN.intrekken.van as readonly Overeenkomststatus[]).includes(status);
  const bewerkbaar = status === "concept" || status === "terug_naar_budgethouder";
  const invulbaar = zaak.inhoudHash === null ? "stap/partijen" : "stap/controle";
  if (!intrekbaar && !bewerkbaar) return null;
  return (
    <ButtonRow>
      {bewerkbaar && <ButtonLink href={zaakpad(id, invulbaar)}>{status === "concept" ? "Verder invullen" : "Aanpassen en opnieuw ondertekenen"}</ButtonLink>}
      {magToelichten(zaak) && (
        <ButtonLink href={zaakpad(id, "toelichten")} variant="secondary">
          Alleen uitleg geven
        </ButtonLink>
      )}
      {intrekbaar && (
        <ButtonLink href={zaakpad(id, "intrekken")} variant="quiet">
          Intrekken
        </ButtonLink>
      )}
    </ButtonRow>
  );
}

/** A verklaring is claimed from by who decides on money; it ends by its date or when the budgethouder stops, and only the gemeente changes it. */
function Verklaringhandelingen({ zaak, actor }: Readonly<{ zaak: Overeenkomstzaak; actor: ActorIn<"mijn"> }>) {
  const { id, status, model } = zaak.overeenkomst;
  if (KENMERKEN[model].ondertekend || (status !== "goedgekeurd" && status !== "beeindigd")) return null;
  return (
    <ButtonRow>
      {mag(actor, "declaratie.goedkeuren") ? <ButtonLink href={zaakpad(id, "declareren")}>Maandbedrag declareren</ButtonLink> : <p>Het maandbedrag declareert wie over het geld beslist.</p>}
      {magOpstellen(actor) && status === "goedgekeurd" && zaak.einde === null && (
        <ButtonLink href={zaakpad(id, "stoppen")} variant="quiet">
          Stoppen
        </ButtonLink>
      )}
    </ButtonRow>
  );
}

/** What can be done with an approved contract; beside what is already going on. */
function Loophandelingen({ zaak }: Readonly<{ zaak: Overeenkomstzaak }>) {
  const { id, status, beeindigdPer, model } = zaak.overeenkomst;
  if (!KENMERKEN[model].ondertekend || status !== "goedgekeurd" || beeindigdPer !== null) return null;
  return (
    <ButtonRow>
      {zaak.wijziging === null && (
        <ButtonLink href={zaakpad(id, "wijzigen")} variant="secondary">
          Wijzigen
        </ButtonLink>
      )}
      {zaak.einde === null && (
        <ButtonLink href={zaakpad(id, "beeindigen")} variant="quiet">
          Beëindigen
        </ButtonLink>
      )}
    </ButtonRow>
  );
}

function Wijzighandelingen({ zaak }: Readonly<{ zaak: Overeenkomstzaak }>) {
  const { id, model } = zaak.overeenkomst;
  if (zaak.wijziging === null || !KENMERKEN[model].ondertekend) return null;
  const { status } = zaak.wijziging;
  return (
    <ButtonRow>
      {(status === "concept" || status === "terug_naar_budgethouder") && <ButtonLink href={zaakpad(id, "wijzigen/afspraken")}>Verder met de wijziging</ButtonLink>}
      <ButtonLink href={zaakpad(id, "wijzigen/intrekken")} variant="quiet">
        Wijziging intrekken
      </ButtonLink>
    </ButtonRow>
  );
}

function Contact({ zaak: { verstrekker, overeenkomst } }: Readonly<{ zaak: Overeenkomstzaak }>): ReactNode {
  if (overeenkomst.status !== "bij_verstrekker") return null;
  const { naam, telefoon, email } = verstrekker;
  return (
    <>
      Vragen? {metHoofdletter(naam)}
      {telefoon !== null && <>, telefoon {telefoon}</>}
      {email !== null && (
        <>
          , <Link href={`mailto:${email}`}>{email}</Link>
        </>
      )}
    </>
  );
}

function titelVan({ zorgverlener, model }: Overeenkomstzaak["overeenkomst"]): string {
  if (zorgverlener === null) return "Zorgovereenkomst";
  return KENMERKEN[model].ondertekend ? `Zorgovereenkomst met ${zorgverlener.naam}` : `Verklaring sociaal netwerk: hulp van ${zorgverlener.naam}`;
}

/** What has to be read before anything else. */
function Aandacht({ zaak, magMaken }: Readonly<{ zaak: Overeenkomstzaak; magMaken: boolean }>) {
  const { overeenkomst } = zaak;
  return (
    <>
      <Teruggekomen status={overeenkomst.status} akkoorden={zaak.akkoorden} verstrekker={zaak.verstrekker.naam} lezer="budgethouder">
        {magMaken && (
          <ButtonRow className="mt-4">
            <ButtonLink href={`${LIJST}/nieuw?voorbeeld=${overeenkomst.id}`}>Nieuwe maken met deze afspraken</ButtonLink>
          </ButtonRow>
        )}
      </Teruggekomen>
      <Ambtshalve zaak={zaak} />
      <OpPapier zaak={zaak} />
      <Herkeurpunten punten={zaak.herkeuring} lezer="budgethouder" />
    </>
  );
}

export default async function ZorgovereenkomstPage({ params, searchParams }: PageProps<"/mijn/zorgovereenkomsten/[id]">) {
  const [{ id }, vraag] = await Promise.all([params, searchParams]);
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const zaak = await mijnZorgovereenkomst(db, actor, id, vandaag);
  if (zaak === null) notFound();
  const { overeenkomst } = zaak;
  const naam = formatNaam(zaak.budgethouder);
  const gedaan = typeof vraag["klaar"] === "string" ? KLAAR[vraag["klaar"]] : undefined;
  const toetsing = overeenkomst.status === "concept" ? zaak.toetsing?.filter(({ code }) => code !== "NIET_VOLLEDIG_ONDERTEKEND") : zaak.toetsing;
  const zorgverlener = overeenkomst.zorgverlener?.naam ?? "de zorgverlener";

  return (
    <PageFrame
      title={titelVan(overeenkomst)}
      lead={overeenkomst.nummer}
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: LIJST, label: "Zorgovereenkomsten" },
      ]}
      aside={<OvereenkomstStatus status={overeenkomst.status} lezer="budgethouder" />}
      actions={<PrintButton />}
    >
      {gedaan !== undefined && <Notice tone="ok" title={gedaan} live />}
      <Aandacht zaak={zaak} magMaken={magOpstellen(actor) && overeenkomst.status === "afgekeurd"} />
      <Eindepaneel
        einde={zaak.einde}
        lezer="budgethouder"
        declarerenTot={zaak.einde === null ? null : declarerenUiterlijk(zaak.einde.laatsteDag)}
        antwoordpad={magOpstellen(actor) ? zaakpad(id, "einde") : undefined}
      />
      <WijzigingOnderweg wijziging={zaak.wijziging} lezer="budgethouder">
        {magOpstellen(actor) && <Wijzighandelingen zaak={zaak} />}
      </WijzigingOnderweg>
      <KomendeAfspraken versies={zaak.versies} vandaag={vandaag} />
      <Verklaringhandelingen zaak={zaak} actor={actor} />
      {magOpstellen(actor) ? <Handelingen zaak={zaak} /> : <NietAanU actor={actor} />}
      <Panel title="Hoe staat het ervoor?">
        <OvereenkomstTijdlijn
          status={overeenkomst.status}
          sinds={overeenkomst.gewijzigdOp}
          lezer="budgethouder"
          gebeurtenissen={zaak.gebeurtenissen}
          contact={<Contact zaak={zaak} />}
        />
      </Panel>
      <Panel title="Wie">
        <Overeenkomstpartijen feiten={overeenkomst} budgethouder={naam} lezer="budgethouder" />
      </Panel>
      <Panel title="Afspraken">
        <OvereenkomstWerkafspraken feiten={overeenkomst} />
      </Panel>
      <Panel title="Tarieven">
        <OvereenkomstTarieven tarieven={overeenkomst.tarieven} />
      </Panel>
      <OvereenkomstBijlagen bijlagen={zaak.bijlagen} zaakpad={zaakpad(id)} />
      <OvereenkomstVersies versies={zaak.versies} vandaag={vandaag} />
      {TELT_MEE.includes(overeenkomst.status) && <Kosten overeenkomst={overeenkomst} eigenLasten={leesLasten(vraag)} />}
      <Panel title="Handtekeningen en besluiten">
        <OvereenkomstAkkoorden akkoorden={zaak.akkoorden} namen={{ budgethouder: naam, zorgverlener, verstrekker: zaak.verstrekker.naam, svb: "SVB" }} />
      </Panel>
      <OvereenkomstDocumenten zaakpad={zaakpad(id)} nummer={overeenkomst.nummer} versies={zaak.versies} papier={zaak.papier} />
      {toetsing != null && (
        <Panel title="Controles">
          <OvereenkomstChecklist toetsing={toetsing} />
        </Panel>
      )}
    </PageFrame>
  );
}
