import { Bedrag } from "@/components/domein/bedrag";
import { Dag } from "@/components/domein/dag";
import { DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Text } from "@/components/ui/text";
import { formatIban, formatNaam } from "@/lib/format";
import { uitvalcodetekst } from "@/lib/messages/uitvalcode";
import type { Ontvangstonderwerp } from "@/lib/queries/svb/uitval-geld";

/** Every code of a case in a sentence. */
export function Codes({ codes }: Readonly<{ codes: readonly string[] }>) {
  return codes.map((code) => (
    <Text key={code}>
      {uitvalcodetekst(code).lang} <span className="text-small text-muted">Code {code}</span>
    </Text>
  ));
}

/** Money nobody announced like this: what the bank says, and which announcements could be meant. */
export function Ontvangstvraag({ onderwerp, codes }: Readonly<{ onderwerp: Ontvangstonderwerp; codes: readonly string[] }>) {
  return (
    <div className="space-y-4">
      <Codes codes={codes} />
      <DataTable
        caption="Aangekondigde stortingen die kunnen passen"
        columns={[
          { key: "nummer", header: "Storting", nowrap: true, cell: (rij) => rij.nummer },
          { key: "kenmerk", header: "Kenmerk", nowrap: true, cell: (rij) => rij.kenmerk },
          { key: "budgethouder", header: "Budgethouder", cell: (rij) => formatNaam(rij.budgethouder) },
          { key: "toekenning", header: "Toekenning", nowrap: true, cell: (rij) => rij.toekenningsnummer },
          { key: "bedrag", header: "Aangekondigd", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
        ]}
        rows={onderwerp.kandidaten}
        rowKey={(rij) => rij.id}
        empty={<EmptyState title="Geen aankondiging met dit kenmerk of dit bedrag" />}
      />
    </div>
  );
}

/** What the bank statement says about the credit. */
export function Ontvangstfeiten({ onderwerp }: Readonly<{ onderwerp: Ontvangstonderwerp }>) {
  const { bedrag, boekdatum, iban, tenaamstelling, kenmerk, omschrijving } = onderwerp;
  return (
    <DescriptionList
      dense
      items={[
        { term: "Ontvangen", value: <Bedrag centen={bedrag} sterk /> },
        { term: "Geboekt op", value: boekdatum === null ? "–" : <Dag datum={boekdatum} /> },
        { term: "Van", value: tenaamstelling ?? "–" },
        { term: "Rekening", value: iban === null ? "–" : formatIban(iban) },
        { term: "Kenmerk", value: kenmerk ?? "geen" },
        { term: "Omschrijving", value: omschrijving ?? "geen" },
      ]}
    />
  );
}
