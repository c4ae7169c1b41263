import { notFound } from "next/navigation";
import * as z from "zod";

import { Aftelling } from "@/components/domein/aftelling";
import { Bedrag } from "@/components/domein/bedrag";
import { Dag } from "@/components/domein/dag";
import { Zaaktijdlijn } from "@/components/domein/zaaktijdlijn";
import { PageFrame } from "@/components/layout/page-frame";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domein/toegang";
import { formatBedrag, formatNaam, formatPeriode } from "@/lib/format";
import { functiesoortLabel, WET_NAMEN } from "@/lib/messages/labels";
import { statuslabel } from "@/lib/messages/status";
import { OPDRACHTGEVER_LABELS, VOORLOPIGSTATUS_TOON } from "@/lib/messages/voorlopig";
import { type Voorlopigdetail, voorlopigdetail } from "@/lib/queries/svb/voorlopig";

import { Budgetlink } from "../../budgetlink";
import { Besluit } from "./besluit";
import { Eerdere, Wijzigen } from "./wijzigen";

export const metadata = { title: "Voorlopig budget" };

const adres = z.object({ id: z.uuid() });

function Feiten({ budget, actor }: Readonly<{ budget: Voorlopigdetail; actor: Actor }>) {
  const { opdracht } = budget;
  return (
    <DescriptionList
      dense
      items={[
        { term: "Budgethouder", value: <>{formatNaam(budget.budgethouder)}, geboren op <Dag datum={budget.geboortedatum} /></> },
        ...(budget.toekenning === null ? [] : [{ term: "Budget", value: <Budgetlink actor={actor} nummer={budget.toekenning.nummer} /> }]),
        { term: "Verstrekker en wet", value: `${budget.verstrekker}, ${WET_NAMEN[budget.wet]}` },
        { term: "Periode", value: formatPeriode(budget) },
        ...budget.bedragen.map(({ functiesoort, bedrag }) => ({ term: functiesoortLabel(functiesoort), value: <Bedrag centen={bedrag} /> })),
        ...(budget.gebruikt === null ? [] : [{ term: "Gebruikt", value: `${formatBedrag(budget.gebruikt)} van ${formatBedrag(budget.bedrag)}` }]),
        { term: "Opdracht", value: <>{OPDRACHTGEVER_LABELS[opdracht.opdrachtgever]}, op <Dag datum={opdracht.op} />, kenmerk {opdracht.kenmerk}</> },
        { term: "Betalen tot en met", value: <><Dag datum={budget.einddatum} /> {budget.toekenning?.status === "voorlopig" && <Aftelling over={budget.dagenOver} />}</> },
        { term: "Wie vraagt de toekenning op", value: budget.eigenaar },
        { term: "Voorgesteld door", value: budget.maker ?? "een medewerker" },
        ...(budget.beslisser === null ? [] : [{ term: budget.status === "afgewezen" ? "Afgewezen door" : "Besloten door", value: budget.beslisser }]),
        ...(budget.besluitreden === null ? [] : [{ term: "Reden", value: budget.besluitreden }]),
        ...(budget.lijst === null ? [] : [{ term: "Lijst", value: <Link href={`/svb/voorlopig/lijst/${budget.lijst.id}`}>{budget.lijst.nummer}</Link> }]),
      ]}
    />
  );
}

/** Two verstrekkers over the same days: which of the two is right, people have to say. */
function Samenloop({ budget: { andere, verstrekker, status } }: Readonly<{ budget: Voorlopigdetail }>) {
  if (andere.length === 0) return null;
  const namen = [...new Set(andere.map((ander) => ander.verstrekker))].join(" en ");
  return (
    <Notice tone="waarschuwing" title={`${namen} kent voor dezelfde wet en dagen een budget toe.`}>
      <ul className="list-disc pl-6">
        {andere.map((ander) => <li key={ander.nummer}>{ander.nummer} van {ander.verstrekker}, {formatPeriode(ander.periode)}</li>)}
      </ul>
      <p>Vraag {verstrekker} en {namen} wie voor deze dagen verstrekt. Dezelfde zorg mag niet uit beide budgetten worden betaald.</p>
      {status === "voorgesteld" ? (
        <p>Is dat {namen}? Wijs dit voorstel dan af.</p>
      ) : (
        <p>
          Is dat {namen}? Laat {verstrekker} het voorlopige budget intrekken, of zet wat is betaald over met <Link href="/svb/herstel">een herstel</Link>. Is dat {verstrekker}? Dan trekt {namen} de eigen toekenning in of kort haar in.
          Beide verstrekkers zien dit op hun lijst, tot het voorbij is.
        </p>
      )}
    </Notice>
  );
}

function Gevolg({ budget }: Readonly<{ budget: Voorlopigdetail }>) {
  if (budget.herstel !== null) {
    return (
      <Notice tone="ok" title="De toekenning is binnengekomen.">
        <p>
          Alles uit {budget.toekenning?.nummer} staat nu op {budget.herstel.naar}. Wat er is geboekt, staat in <Link href={`/svb/herstel/${budget.herstel.id}`}>{budget.herstel.nummer}</Link>.
        </p>
      </Notice>
    );
  }
  if (budget.toekenning?.status === "ingetrokken") return <Notice tone="waarschuwing" title="De verstrekker heeft dit budget ingetrokken. Er komt geen toekenning." />;
  if (budget.toekenning?.status === "voorlopig" && budget.dagenOver < 1) {
    return (
      <Notice tone="fout" title="De einddatum is voorbij en de toekenning is er nog niet.">
        <p>Er wordt niets nieuws meer uit dit budget goedgekeurd. Wat al was goedgekeurd, wordt betaald. Vraag de toekenning op bij {budget.verstrekker}.</p>
      </Notice>
    );
  }
  return null;
}

export default async function VoorlopigBudgetPage({ params }: PageProps<"/svb/voorlopig/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("svb");
  const { db, nu, vandaag } = await requestDeps();
  const budget = await voorlopigdetail(db, actor, gelezen.data.id, { nu, vandaag });
  if (budget === null) notFound();
  return (
    <PageFrame
      title={`Voorlopig budget ${budget.nummer}`}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/voorlopig", label: "Voorlopige budgetten" },
      ]}
      aside={<StatusBadge tone={VOORLOPIGSTATUS_TOON[budget.status]} label={statuslabel("voorlopig_budget", budget.status)} />}
    >
      <Gevolg budget={budget} />
      <Samenloop budget={budget} />
      <Panel title="Wat er is afgesproken">
        <Feiten budget={budget} actor={actor} />
      </Panel>
      {budget.status === "voorgesteld" && <Besluit budget={budget} />}
      <Wijzigen budget={budget} />
      <Eerdere budget={budget} />
      <Details summary="Verloop">
        <Zaaktijdlijn label="Verloop van dit voorlopige budget" onderwerp="voorlopig_budget" status={budget.status} lezer="svb" gebeurtenissen={budget.gebeurtenissen} />
      </Details>
    </PageFrame>
  );
}
