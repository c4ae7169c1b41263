import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag } from "@/components/domein/dag";
import { DeclaratieControles } from "@/components/domein/declaratie-controles";
import { Declaratieregels } from "@/components/domein/declaratieregels";
import { Zaaktijdlijn } from "@/components/domein/zaaktijdlijn";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { AmountList } from "@/components/ui/amount-list";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { FileDownload } from "@/components/ui/file-download";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import type { Declaratiestatus } from "@/lib/domein/declaratie/status";
import { min, NUL } from "@/lib/domein/geld";
import { mag } from "@/lib/domein/toegang";
import { formatDatum, formatMaand } from "@/lib/format";
import { DECLARATIE_TOON } from "@/lib/messages/declaratie-toon";
import { WET_LABELS } from "@/lib/messages/labels";
import { statuslabel } from "@/lib/messages/status";
import { mijnDeclaratie, type Mijndeclaratie, type Vooruitblik } from "@/lib/queries/mijn/declaratie";

import { declaratieGoedkeurenAction } from "../actions";

export const metadata = { title: "Declaratie" };

const adres = z.object({ id: z.uuid() });
const IN_TE_TREKKEN: readonly Declaratiestatus[] = ["uitval", "goedgekeurd"];

function Daarna({ declaratie, vooruitblik }: Readonly<{ declaratie: Mijndeclaratie; vooruitblik: Vooruitblik }>) {
  const { gevraagd } = declaratie;
  const { oordeel, uitBudget, vrij, daarna } = vooruitblik;
  if (oordeel !== "goedgekeurd") {
    return (
      <AmountList
        lines={[
          { key: "vrij", label: `Vrij in uw budget (${WET_LABELS[declaratie.zorgovereenkomst.wet]})`, amount: <Bedrag centen={vrij} /> },
          { key: "gevraagd", label: "Deze declaratie", amount: <Bedrag centen={gevraagd} /> },
        ]}
      />
    );
  }
  const zelf = min(gevraagd, uitBudget);
  return (
    <AmountList
      lines={[
        { key: "vrij", label: `Nu vrij in uw budget (${WET_LABELS[declaratie.zorgovereenkomst.wet]})`, amount: <Bedrag centen={vrij} /> },
        { key: "uit", label: "Deze declaratie, uit het budget", amount: <Bedrag centen={min(NUL, uitBudget)} /> },
        { key: "daarna", label: "Daarna vrij", amount: <Bedrag centen={daarna} />, total: true },
        ...(zelf > 0n ? [{ key: "zelf", label: "Niet uit het budget (boven het maximumtarief)", amount: <Bedrag centen={zelf} /> }] : []),
      ]}
    />
  );
}

function Goedkeuren({ declaratie, magGeld }: Readonly<{ declaratie: Mijndeclaratie; magGeld: boolean }>) {
  const { vooruitblik, id, aangebodenOp } = declaratie;
  if (vooruitblik === null || aangebodenOp === null) return null;
  const telaat = vooruitblik.controles.some(({ code, uitkomst }) => code === "PERIODE_NIET_VERSTREKEN" && uitkomst === "niet_goed");
  return (
    <Panel title="Klopt dit?" look="tint">
      <div className="space-y-6">
        <Daarna declaratie={declaratie} vooruitblik={vooruitblik} />
        {vooruitblik.oordeel === "uitval" && (
          <Notice tone="waarschuwing" title="Na uw goedkeuring kijkt een medewerker van de SVB mee.">
            <p>Hieronder staat waarom. Het bedrag wordt pas gereserveerd als de SVB het goedvindt.</p>
          </Notice>
        )}
        {vooruitblik.oordeel === "afgekeurd" && !telaat && (
          <Notice tone="waarschuwing" title="Zo kan de SVB deze declaratie niet betalen.">
            <p>Stuur hem terug naar de zorgverlener. Hieronder staat wat er niet goed is.</p>
          </Notice>
        )}
        <DeclaratieControles controles={vooruitblik.controles} />
        {magGeld ? (
          <ActionForm action={declaratieGoedkeurenAction} sleutel={randomUUID()}>
            <input type="hidden" name="declaratieId" value={id} />
            <input type="hidden" name="aangebodenOp" value={aangebodenOp.toISOString()} />
            <Text>Met goedkeuren geeft u de SVB opdracht om te betalen. Uw goedkeuring telt als handtekening.</Text>
            <ButtonRow>
              <SubmitButton>Goedkeuren</SubmitButton>
              <ButtonLink href={`/mijn/declaraties/${id}/terugsturen`} variant="secondary">
                Terugsturen
              </ButtonLink>
            </ButtonRow>
          </ActionForm>
        ) : (
          <Notice tone="info" title="U mag deze declaratie bekijken, maar niet goedkeuren.">
            <p>Goedkeuren mag de budgethouder, of een vertegenwoordiger die over geld beslist.</p>
          </Notice>
        )}
      </div>
    </Panel>
  );
}

function Stand({ declaratie }: Readonly<{ declaratie: Mijndeclaratie }>) {
  const { status, terugreden, uitval, beoordeling } = declaratie;
  if (status === "teruggestuurd") {
    return (
      <Notice tone="info" title="U hebt deze declaratie teruggestuurd.">
        <p>Reden: {terugreden}</p>
      </Notice>
    );
  }
  if (status === "uitval" && uitval !== null) {
    return (
      <Notice tone="waarschuwing" title={`Een medewerker van de SVB beslist, uiterlijk op ${formatDatum(uitval.termijn)}.`}>
        {uitval.aantekeningen.map(({ id, tekst }) => (
          <p key={id}>Bericht van de SVB: {tekst}</p>
        ))}
        <p>Zaaknummer {uitval.nummer}. Er is nog niets van uw budget afgegaan.</p>
      </Notice>
    );
  }
  if (beoordeling?.doorMens === true) {
    return (
      <Notice tone={beoordeling.oordeel === "goedgekeurd" ? "ok" : "fout"} title={beoordeling.oordeel === "goedgekeurd" ? "De SVB heeft deze declaratie goedgekeurd." : "De SVB heeft deze declaratie afgekeurd."}>
        <p>Reden: {beoordeling.reden}</p>
      </Notice>
    );
  }
  return null;
}

function Gegevens({ declaratie }: Readonly<{ declaratie: Mijndeclaratie }>) {
  const { zorgovereenkomst, betaling, bestand, factuurnummer, factuurdatum, id, status } = declaratie;
  return (
    <>
      <DescriptionList
        items={[
          { term: "Zorgverlener", value: declaratie.zorgverlener },
          { term: "Maand", value: formatMaand(declaratie.maand) },
          { term: "Zorgovereenkomst", value: <Link href={`/mijn/zorgovereenkomsten/${zorgovereenkomst.id}`}>{zorgovereenkomst.nummer}</Link> },
          ...(factuurnummer === null || factuurdatum === null ? [] : [{ term: "Factuur", value: `${factuurnummer} van ${formatDatum(factuurdatum)}` }]),
          ...(bestand === null ? [] : [{ term: "Bestand", value: <FileDownload href={`/mijn/declaraties/${id}/bestand`} label={bestand.naam} format={bestand.soort === "ubl" ? "XML" : "PDF"} /> }]),
          { term: "Gevraagd", value: <Bedrag centen={declaratie.gevraagd} /> },
          ...(declaratie.toegekend === null ? [] : [{ term: "Uit uw budget", value: <Bedrag centen={declaratie.toegekend} sterk /> }]),
          ...(betaling === null ? [] : [{ term: betaling.betaaldOp === null ? "Betaling verwacht op" : "Betaald", value: <Dag datum={betaling.verwachtOp} /> }]),
        ]}
      />
      {IN_TE_TREKKEN.includes(status) && (
        <p className="mt-6">
          <Link href={`/mijn/declaraties/${id}/intrekken`}>Declaratie intrekken</Link>
        </p>
      )}
    </>
  );
}

export default async function DeclaratiePage({ params }: PageProps<"/mijn/declaraties/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const declaratie = await mijnDeclaratie(db, actor, gelezen.data.id, vandaag);
  if (declaratie === null) notFound();
  const { status, beoordeling, betaling } = declaratie;
  return (
    <PageFrame
      title={`${declaratie.zorgverlener}, ${formatMaand(declaratie.maand)}`}
      lead={`Declaratie ${declaratie.nummer}`}
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: "/mijn/declaraties", label: "Declaraties" },
      ]}
      aside={<StatusBadge tone={DECLARATIE_TOON[status]} label={statuslabel("declaratie", status)} />}
    >
      <Stand declaratie={declaratie} />
      <Declaratieregels regels={declaratie.regels} totaal={declaratie.gevraagd} />
      <Goedkeuren declaratie={declaratie} magGeld={mag(actor, "declaratie.goedkeuren")} />
      {beoordeling !== null && (
        <Panel title="Hoe is dit beoordeeld?">
          <DeclaratieControles controles={beoordeling.controles} />
        </Panel>
      )}
      <div className="grid gap-10 lg:grid-cols-2">
        <Panel title="Waar is deze declaratie?">
          <Zaaktijdlijn
            label="Verloop van deze declaratie"
            onderwerp="declaratie"
            status={status}
            lezer="budgethouder"
            gebeurtenissen={declaratie.gebeurtenissen}
            {...(betaling === null || betaling.betaaldOp !== null ? {} : { verwacht: formatDatum(betaling.verwachtOp) })}
          />
        </Panel>
        <Panel title="Gegevens">
          <Gegevens declaratie={declaratie} />
        </Panel>
      </div>
    </PageFrame>
  );
}
