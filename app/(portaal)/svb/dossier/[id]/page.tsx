import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatMaand, formatPeriode } from "@/lib/format";
import { statuslabel, VERTEGENWOORDIGING_LABELS, WET_LABELS } from "@/lib/messages";
import { type Dossier, DOSSIERDOELEN, dossier } from "@/lib/queries/svb/dossier";

import { Overlijden } from "./overlijden";

export const metadata = { title: "Dossier" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({ doel: z.enum(DOSSIERDOELEN).optional().catch(undefined) });

const DOEL_LABELS = {
  telefoon: "Ik beantwoord een vraag aan de telefoon",
  brief: "Ik beantwoord een brief of bericht",
  behandeling: "Ik behandel een zaak van deze persoon",
} as const satisfies Record<(typeof DOSSIERDOELEN)[number], string>;

/** Asked before anything is shown, and a GET: the answer is in the address, so back and reload do not ask again. */
function Doelvraag() {
  return (
    <form method="get" className="max-w-measure space-y-4">
      <fieldset>
        <legend className="text-h2 font-bold">Waarom opent u dit dossier?</legend>
        <Text className="mt-2 mb-4">De budgethouder ziet terug dat de SVB heeft gekeken, wanneer en waarom.</Text>
        {DOSSIERDOELEN.map((doel, index) => (
          <label key={doel} className="flex min-h-11 items-center gap-3">
            <input type="radio" name="doel" value={doel} required defaultChecked={index === 0} className="size-5 accent-accent" />
            {DOEL_LABELS[doel]}
          </label>
        ))}
      </fieldset>
      <Button type="submit">Dossier openen</Button>
    </form>
  );
}

type Toekenning = Dossier["toekenningen"][number];
type Overeenkomst = Dossier["zorgovereenkomsten"][number];
type Declaratie = Dossier["declaraties"][number];

const TOEKENNINGEN: readonly Column<Toekenning>[] = [
  { key: "nummer", header: "Nummer", nowrap: true, cell: (t) => t.nummer },
  { key: "wet", header: "Wet", cell: (t) => WET_LABELS[t.wet] },
  {
    key: "verstrekker",
    header: "Verstrekker",
    cell: (t) => (
      <>
        {t.verstrekker}
        {t.telefoon !== null && <span className="block text-small text-muted">tel. {t.telefoon}</span>}
      </>
    ),
  },
  { key: "periode", header: "Periode", cell: (t) => formatPeriode(t) },
  { key: "status", header: "Status", cell: (t) => statuslabel("toekenning", t.status) },
  { key: "bedrag", header: "Toegekend", numeric: true, cell: (t) => <Bedrag centen={t.bedrag} /> },
  { key: "vrij", header: "Vrij", numeric: true, cell: (t) => <Bedrag centen={t.vrij} /> },
];

const OVEREENKOMSTEN: readonly Column<Overeenkomst>[] = [
  { key: "nummer", header: "Nummer", nowrap: true, cell: (z) => z.nummer },
  { key: "zorgverlener", header: "Zorgverlener", cell: (z) => z.zorgverlener ?? "nog niet gekozen" },
  { key: "status", header: "Status", cell: (z) => statuslabel("zorgovereenkomst", z.status) },
];

const DECLARATIES: readonly Column<Declaratie>[] = [
  { key: "nummer", header: "Nummer", nowrap: true, cell: (d) => d.nummer },
  { key: "maand", header: "Maand", cell: (d) => formatMaand(d.maand) },
  { key: "zorgverlener", header: "Zorgverlener", cell: (d) => d.zorgverlener },
  { key: "status", header: "Status", cell: (d) => statuslabel("declaratie", d.status) },
  { key: "gevraagd", header: "Gevraagd", numeric: true, cell: (d) => <Bedrag centen={d.gevraagd} /> },
  { key: "toegekend", header: "Toegekend", numeric: true, cell: (d) => (d.toegekend === null ? "–" : <Bedrag centen={d.toegekend} />) },
];

function Vertegenwoordigers({ lijst }: Readonly<{ lijst: Dossier["vertegenwoordigers"] }>) {
  if (lijst.length === 0) return <Text>Deze budgethouder regelt zelf zijn zaken.</Text>;
  return (
    <ul className="list-disc space-y-1 pl-6">
      {lijst.map((v) => (
        <li key={`${v.naam}${v.soort}${v.van}`}>
          {v.naam}, {VERTEGENWOORDIGING_LABELS[v.soort]}, {v.tm === null ? `vanaf ${v.van.split("-").reverse().join("-")}` : formatPeriode({ van: v.van, tm: v.tm })}
          {v.ingetrokken && " (ingetrokken: mag niets meer)"}
        </li>
      ))}
    </ul>
  );
}

export default async function DossierPage({ params, searchParams }: PageProps<"/svb/dossier/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { doel } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  if (!mag(actor, "dossier.inzien")) notFound();
  const kruimels = [
    { href: "/svb", label: "Overzicht" },
    { href: "/svb/dossier", label: "Dossier zoeken" },
  ];
  if (doel === undefined) {
    return (
      <PageFrame title="Dossier openen" crumbs={kruimels}>
        <Doelvraag />
      </PageFrame>
    );
  }
  const { db, nu } = await requestDeps();
  const gegevens = (await dossier(db, actor, gelezen.data.id, doel, nu)) ?? notFound();
  const leeg = (tekst: string) => <EmptyState title={tekst} icon="info" />;

  return (
    <PageFrame
      title={gegevens.naam}
      lead={
        <>
          Geboren <Dag datum={gegevens.geboortedatum} />. {gegevens.geheimAdres ? "Het adres is geheim." : (gegevens.woonplaats ?? "")}
        </>
      }
      crumbs={kruimels}
    >
      {gegevens.overlijdensdatum !== null && <Overlijden id={gelezen.data.id} dossier={gegevens} magRegistreren={mag(actor, "overlijden.registreren")} />}
      <Panel title="Wie regelt de zaken?">
        <Vertegenwoordigers lijst={gegevens.vertegenwoordigers} />
      </Panel>
      <Panel title="Budgetten">
        <DataTable caption="Budgetten" captionHidden columns={TOEKENNINGEN} rows={gegevens.toekenningen} rowKey={(t) => t.id} variant="frame" empty={leeg("Geen budgetten")} />
      </Panel>
      <Panel title="Zorgovereenkomsten, laatst gewijzigd eerst">
        <DataTable caption="Zorgovereenkomsten" captionHidden columns={OVEREENKOMSTEN} rows={gegevens.zorgovereenkomsten} rowKey={(z) => z.id} variant="frame" empty={leeg("Geen zorgovereenkomsten")} />
      </Panel>
      <Panel title="Declaraties, laatst gewijzigd eerst">
        <DataTable caption="Declaraties" captionHidden columns={DECLARATIES} rows={gegevens.declaraties} rowKey={(d) => d.id} variant="frame" empty={leeg("Geen declaraties")} />
      </Panel>
      {gegevens.overlijdensdatum === null && <Overlijden id={gelezen.data.id} dossier={gegevens} magRegistreren={mag(actor, "overlijden.registreren")} />}
    </PageFrame>
  );
}
