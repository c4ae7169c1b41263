import { notFound } from "next/navigation";
import * as z from "zod";

import { Dag } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { OPDRACHTGEVER_LABELS } from "@/lib/messages/voorlopig";
import { voorlopiglijstdetail } from "@/lib/queries/svb/voorlopig";
import { voorlopiglijstKeuren } from "@/lib/usecases/voorlopig/lijst-keuren";

import { OVERIG } from "../../tabel";
import { Lijstbesluit } from "./besluit";
import { Vooruitblik } from "./vooruitblik";

export const metadata = { title: "Lijst met voorlopige budgetten" };

const adres = z.object({ id: z.uuid() });
const aantal = z.coerce.number().int().min(0).max(100_000).catch(0);
const gedaan = z.object({ geopend: aantal, overgeslagen: aantal });

/** What approving the whole list just did. One that was passed over gives its reason when it is approved by itself. */
function Gedaan({ geopend, overgeslagen }: Readonly<z.infer<typeof gedaan>>) {
  if (geopend === 0) return null;
  const titel = geopend === 1 ? "1 budget is geopend." : `${String(geopend)} budgetten zijn geopend.`;
  return (
    <Notice tone={overgeslagen === 0 ? "ok" : "waarschuwing"} title={titel}>
      {overgeslagen > 0 && (
        <p>
          {overgeslagen === 1 ? "1 voorstel is blijven staan" : `${String(overgeslagen)} voorstellen zijn blijven staan`}, omdat er sinds het voorstel iets is veranderd. Open het voorstel en keur het daar goed: dan staat er waarom
          het niet kan.
        </p>
      )}
    </Notice>
  );
}

export default async function LijstPage({ params, searchParams }: PageProps<"/svb/voorlopig/lijst/[id]">) {
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
      {lijst.voorgesteld && <Gedaan {...gedaan.parse(await searchParams)} />}
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
