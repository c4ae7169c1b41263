import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag, Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { MoneyField } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { AmountList } from "@/components/ui/amount-list";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { centen, NUL } from "@/lib/domein/geld";
import { formatBedrag, formatBedragInvoer, formatDatum } from "@/lib/format";
import { statuslabel } from "@/lib/messages";
import { VVB_TEKSTEN } from "@/lib/messages/eigen-geld";
import { WET_NAMEN } from "@/lib/messages/labels";
import { type Uitbetalingregel, type Vvboverzicht, vvboverzicht } from "@/lib/queries/mijn/eigen-geld";

import { TeVeelOpgenomen } from "../eigen-geld";
import { naamVan } from "../../verwachting";
import { vvbAanvragenAction } from "../eigen-geld-actions";

export const metadata = { title: "Vrij besteedbaar bedrag" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({ klaar: z.enum(["goedgekeurd", "afgewezen"]).optional().catch(undefined) });

const bedrag = (tekst: string | null) => <Bedrag centen={centen(BigInt(tekst ?? "0"))} />;

/** The sum, line by line, with the figures that were used. */
function Berekening({ overzicht }: Readonly<{ overzicht: Vvboverzicht }>) {
  const { berekening: b, recht, jaar } = overzicht;
  const deel = `${String(b.dagen)} van de ${String(b.dagenInJaar)} dagen in ${String(jaar)}`;
  if (b.pgbCenten !== null) {
    return (
      <>
        <AmountList
          lines={[
            { key: "pgb", label: "Uw budget", amount: bedrag(b.pgbCenten) },
            { key: "deel", label: "1,5 procent daarvan", amount: bedrag(b.deelCenten) },
            { key: "min", label: `Ten minste € 250 per jaar, ${deel}`, amount: bedrag(b.minimumCenten) },
            { key: "max", label: `Ten hoogste € 1.250 per jaar, ${deel}`, amount: bedrag(b.maximumCenten) },
            { key: "recht", label: "Uw recht", amount: <Bedrag centen={recht} />, total: true },
          ]}
        />
        <Text className="mt-3 text-small text-muted">Bron: Regeling langdurige zorg, artikel 5.17.</Text>
      </>
    );
  }
  if (b.perJaar.length > 0) {
    return (
      <AmountList
        lines={[
          ...b.perJaar.map((regel, plaats) => ({
            key: `jaar-${String(plaats)}`,
            label: `Uw gemeente geeft per jaar, voor ${String(regel.dagen)} van de ${String(b.dagenInJaar)} dagen in ${String(jaar)}`,
            amount: bedrag(regel.centen),
          })),
          { key: "recht", label: "Uw recht", amount: <Bedrag centen={recht} />, total: true },
        ]}
      />
    );
  }
  return <Text>Er is niets te berekenen.</Text>;
}

const REDEN = { voorlopig: "BUDGET_VOORLOPIG", geen_regeling: "GEEN_REGELING", geen_zorg_betaald: "GEEN_ZORG_BETAALD", niet_in_dit_jaar: "NIET_IN_DIT_JAAR", onbekend: "TARIEF_ONBEKEND" } as const;

function Aanvragen({ overzicht }: Readonly<{ overzicht: Vvboverzicht }>) {
  const { berekening, kan, magAanvragen, budget, rekeningen } = overzicht;
  if (berekening.grond !== "berekend") {
    const tekst = VVB_TEKSTEN[REDEN[berekening.grond]];
    return (
      <Notice tone="info" title={`U kunt nu niets opnemen. ${tekst.titel}`}>
        <p>{tekst.watNu}</p>
      </Notice>
    );
  }
  if (kan === NUL) return <Text>{overzicht.nog === NUL ? "U hebt dit jaar alles opgenomen." : "Er is geen geld meer vrij in uw budget."}</Text>;
  if (!magAanvragen) return <Text>U mag dit bedrag niet opnemen. Dat mag iemand die over het geld beslist.</Text>;
  const geldig = rekeningen.find(({ status }) => status === "geldig");
  const wacht = rekeningen.find(({ status }) => status === "aangevraagd");
  return (
    <div className="space-y-6">
      {geldig !== undefined && <Text>Wij maken het bedrag over naar {geldig.iban} op naam van {geldig.tenaamstelling}.</Text>}
      {geldig === undefined && (
        <Notice tone="waarschuwing" title={wacht === undefined ? "Wij hebben nog geen rekening van u" : "Uw rekening wordt nog gecontroleerd"}>
          <p>
            {wacht === undefined ? "U kunt het bedrag wel aanvragen. Wij betalen pas als uw rekening is gecontroleerd." : "Een medewerker van de SVB kijkt ernaar. Daarna betalen wij."}{" "}
            <Link href="/mijn/gegevens/rekening">Uw rekening bekijken of opgeven</Link>
          </p>
        </Notice>
      )}
      <ActionForm action={vvbAanvragenAction} sleutel={randomUUID()} className="space-y-4">
        <input type="hidden" name="toekenningId" value={budget.id} />
        <MoneyField name="bedrag" label="Hoeveel wilt u opnemen?" hint={`Ten hoogste ${formatBedrag(kan)}. U mag het ook in delen opnemen.`} defaultValue={formatBedragInvoer(kan)} />
        <Text>Het bedrag gaat af van uw budget. U hoeft niet te laten zien waaraan u het uitgeeft.</Text>
        <SubmitButton>Bedrag opnemen</SubmitButton>
      </ActionForm>
    </div>
  );
}

const uitleg = ({ redencode }: Uitbetalingregel): string => (redencode !== null && redencode in VVB_TEKSTEN ? VVB_TEKSTEN[redencode as keyof typeof VVB_TEKSTEN].titel : "");

export default async function VrijBesteedbaarPage({ params, searchParams }: PageProps<"/mijn/budget/[id]/vrij-besteedbaar">) {
  const actor = await requireActor("mijn");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { klaar } = zoekvraag.parse(await searchParams);
  const { db, vandaag } = await requestDeps();
  const overzicht = await vvboverzicht(db, actor, gelezen.data.id, vandaag);
  if (overzicht === null) notFound();
  const { budget, recht, opgenomen, nog, teVeel, uitbetalingen, jaar } = overzicht;

  return (
    <PageFrame
      title="Vrij besteedbaar bedrag"
      lead={`${WET_NAMEN[budget.wet]}, ${budget.nummer}, ${String(jaar)}. Dit deel van uw budget mag u vrij uitgeven, zonder bonnetjes.`}
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: "/mijn/budget", label: "Budgetten" },
        { href: `/mijn/budget/${budget.id}`, label: naamVan(budget) },
      ]}
      actions={<PrintButton label="Afdrukken" />}
    >
      {klaar === "goedgekeurd" && <Notice tone="ok" title="Uw aanvraag is goedgekeurd. De SVB betaalt het bedrag." live />}
      {klaar === "afgewezen" && <Notice tone="fout" title="Uw aanvraag is afgewezen. Hieronder leest u waarom." live />}
      <TeVeelOpgenomen teVeel={teVeel} />
      <Panel title="Waar hebt u recht op?">
        <Berekening overzicht={overzicht} />
      </Panel>
      <Panel title="Wat is er nog over?">
        <AmountList
          lines={[
            { key: "recht", label: "Uw recht", amount: <Bedrag centen={recht} /> },
            { key: "op", label: "Al opgenomen of onderweg", amount: <Bedrag centen={opgenomen} /> },
            { key: "nog", label: "Nog op te nemen", amount: <Bedrag centen={nog} />, total: true },
          ]}
        />
      </Panel>
      <Panel title="Opnemen" look="tint">
        <Aanvragen overzicht={overzicht} />
      </Panel>
      <Panel title="Uw aanvragen">
        <DataTable
          caption="Aanvragen, nieuwste eerst"
          captionHidden
          columns={[
            { key: "op", header: "Aangevraagd", cell: (rij) => <Tijdstip moment={rij.aangevraagdOp} /> },
            { key: "nummer", header: "Nummer", nowrap: true, cell: (rij) => rij.nummer },
            { key: "status", header: "Stand", cell: (rij) => `${statuslabel("uitbetaling", rij.status)}${rij.status === "goedgekeurd" && rij.verwachtOp !== null ? `, verwacht op ${formatDatum(rij.verwachtOp)}` : ""}` },
            { key: "uitleg", header: "Uitleg", cell: (rij) => (rij.redencode === null ? (rij.naar ?? "") : uitleg(rij)) },
            { key: "bedrag", header: "Bedrag", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
          ]}
          rows={uitbetalingen}
          rowKey={(rij) => rij.id}
          empty={<EmptyState title="U hebt nog niets opgenomen" icon="euro" />}
        />
      </Panel>
      <Text className="text-small text-muted">
        Stand op <Dag datum={vandaag} />.
      </Text>
    </PageFrame>
  );
}
