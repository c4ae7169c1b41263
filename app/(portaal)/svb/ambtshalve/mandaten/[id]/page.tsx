import { notFound } from "next/navigation";
import * as z from "zod";

import { Dag, Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { eerstInloggen, requestDeps, requireActor } from "@/lib/auth/actor";
import { formatGeheel, formatPeriode } from "@/lib/format";
import { MANDAATSTATUS } from "@/lib/messages/ambtshalve";
import { OPDRACHTGEVER_LABELS } from "@/lib/messages/voorlopig";
import { type Mandaatdetail, mandaatdetail } from "@/lib/queries/svb/ambtshalve";

import { Mandaatbesluit } from "./besluit";

export const metadata = { title: "Mandaat" };

const adres = z.object({ id: z.uuid() });

function Feiten({ mandaat }: Readonly<{ mandaat: Mandaatdetail }>) {
  const { beslotenOp, beeindigdOp } = mandaat;
  return (
    <DescriptionList
      dense
      items={[
        { term: "Op naam van", value: mandaat.verstrekker },
        { term: "Opdracht", value: <>{OPDRACHTGEVER_LABELS[mandaat.opdrachtgever]}, op <Dag datum={mandaat.opdrachtOp} />, kenmerk {mandaat.kenmerk}</> },
        { term: "Ondertekend door", value: mandaat.gegevenDoor },
        { term: "Geldt", value: formatPeriode(mandaat) },
        { term: "Wie vraagt om antwoord", value: mandaat.eigenaar ?? "–" },
        { term: "Voorgesteld door", value: <>{mandaat.maker ?? "een medewerker"}, <Tijdstip moment={mandaat.opgemaaktOp} /></> },
        ...(beslotenOp === null ? [] : [{ term: mandaat.status === "afgewezen" ? "Afgewezen door" : "Goedgekeurd door", value: <>{mandaat.beslisser ?? "een medewerker"}, <Tijdstip moment={beslotenOp} /></> }]),
        ...(beeindigdOp === null ? [] : [{ term: "Beëindigd door", value: <>{mandaat.beeindiger ?? "een medewerker"}, <Tijdstip moment={beeindigdOp} /></> }]),
        ...(mandaat.besluitreden === null ? [] : [{ term: "Reden", value: mandaat.besluitreden }]),
        ...(mandaat.akkoorden === 0 ? [] : [{ term: "Akkoord gegeven", value: `${formatGeheel(mandaat.akkoorden)} keer. Nog zonder antwoord: ${formatGeheel(mandaat.open)}` }]),
      ]}
    />
  );
}

export default async function MandaatPage({ params }: PageProps<"/svb/ambtshalve/mandaten/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const mandaat = await mandaatdetail(db, actor, gelezen.data.id, vandaag);
  if (mandaat === null) notFound();
  return (
    <PageFrame
      title={`Mandaat ${mandaat.nummer}`}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/ambtshalve", label: "Ambtshalve goedgekeurd" },
        { href: "/svb/ambtshalve/mandaten", label: "Mandaten" },
      ]}
      aside={<StatusBadge tone={MANDAATSTATUS[mandaat.status].tone} label={mandaat.status === "goedgekeurd" && !mandaat.geldt ? "Geldt vandaag niet" : MANDAATSTATUS[mandaat.status].label} />}
      actions={mandaat.magAccorderen && <ButtonLink href={`/svb/ambtshalve/mandaten/${mandaat.id}/accorderen`}>Wat wacht op {mandaat.verstrekker}</ButtonLink>}
    >
      <Panel title="De opdracht">
        <Feiten mandaat={mandaat} />
      </Panel>
      <Mandaatbesluit mandaat={mandaat} inloggen={await eerstInloggen()} />
    </PageFrame>
  );
}
