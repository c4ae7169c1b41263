import { notFound } from "next/navigation";
import * as z from "zod";

import { Dag } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { OPDRACHTGEVER_LABELS } from "@/lib/messages/voorlopig";
import { voorlopiglijstdetail } from "@/lib/queries/svb/voorlopig";
import { voorlopiglijstKeuren } from "@/lib/usecases/voorlopig/lijst-keuren";

import { OVERIG } from "../../tabel";
import { Lijstbesluit } from "./besluit";
import { Vooruitblik } from "./vooruitblik";

export const metadata = { title: "Lijst met voorlopige budgetten" };

const adres = z.object({ id: z.uuid() });

export default async function LijstPage({ params }: PageProps<"/svb/voorlopig/lijst/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("svb");
  const deps = await requestDeps();
  const lijst = await voorlopiglijstdetail(deps.db, actor, gelezen.data.id, deps.vandaag);
  if (lijst === null) notFound();
  const keuring = lijst.voorgesteld ? null : await voorlopiglijstKeuren(deps, actor, lijst.id);
  return (
    <PageFrame
      title={`Lijst ${lijst.nummer}`}
      lead={lijst.voorgesteld ? undefined : "Er is nog niets voorgesteld. Dit zou er gebeuren."}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/voorlopig", label: "Voorlopige budgetten" },
      ]}
    >
      <DescriptionList
        dense
        items={[
          { term: "Bestand", value: lijst.bestandsnaam },
          { term: "Opdracht", value: <>{OPDRACHTGEVER_LABELS[lijst.opdracht.opdrachtgever]}, op <Dag datum={lijst.opdracht.op} />, kenmerk {lijst.opdracht.kenmerk}</> },
          { term: "Betalen tot en met", value: <Dag datum={lijst.einddatum} /> },
          { term: "Wie vraagt de toekenningen op", value: lijst.eigenaar },
          { term: "Ingelezen door", value: lijst.maker ?? "een medewerker" },
        ]}
      />
      {keuring !== null && <Vooruitblik lijst={lijst} keuring={keuring} />}
      {lijst.voorgesteld && (
        <>
          <Lijstbesluit lijst={lijst} />
          <DataTable caption={`Budgetten in deze lijst: ${String(lijst.regels.length)}`} columns={OVERIG} rows={lijst.regels} rowKey={({ id }) => id} variant="frame" />
        </>
      )}
    </PageFrame>
  );
}
