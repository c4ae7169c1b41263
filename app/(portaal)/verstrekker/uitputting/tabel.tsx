import { Bedrag } from "@/components/domein/bedrag";
import { Bar } from "@/components/ui/bar";
import { type Column, DataTable, type FooterCell } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { gebonden, isOverbesteed } from "@/lib/domein/budget/rekeningen";
import type { Uitputtingsvolgorde } from "@/lib/domein/budget/uitputtingslijst";
import { plus } from "@/lib/domein/geld";
import { formatGeheel, formatMaand, formatNaamLijst, formatPeriode } from "@/lib/format";
import { functiesoortLabel, WET_LABELS } from "@/lib/messages/labels";
import { UITPUTTINGSIGNAAL_MESSAGES } from "@/lib/messages/uitputting";
import type { Uitputtingsoverzicht, Uitputtingsrij } from "@/lib/queries/verstrekker/uitputting";

import { adres, isGefilterd, type Zoekvraag } from "./zoekvraag";

const loopt = (rij: Uitputtingsrij): boolean => rij.percentageVerstreken > 0 && rij.percentageVerstreken < 100;

/** What stands out about one budget, each with a word. */
function Signalen({ rij }: Readonly<{ rij: Uitputtingsrij }>) {
  const signalen = [
    isOverbesteed(rij.stand) ? "overbesteed" : null,
    loopt(rij) && rij.bijnaOp ? "bijna_op" : null,
    rij.bovenMaximum > 0 ? "boven_maximum" : null,
    loopt(rij) && rij.overeenkomsten === 0 ? "geen_overeenkomst" : null,
    rij.status === "voorlopig" ? "voorlopig" : null,
  ] as const;
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      {signalen.map((signaal) => signaal !== null && <StatusBadge key={signaal} tone={UITPUTTINGSIGNAAL_MESSAGES[signaal].tone} label={UITPUTTINGSIGNAAL_MESSAGES[signaal].kort} />)}
    </span>
  );
}

function Gebruikt({ rij }: Readonly<{ rij: Uitputtingsrij }>) {
  return (
    <div className="min-w-28">
      <p className="flex justify-between gap-3 tabular">
        <span>{rij.percentageGebruikt} %</span>
        <span className="text-small text-muted">tijd {rij.percentageVerstreken} %</span>
      </p>
      <Bar share={rij.percentageGebruikt / 100} className="mt-1" />
    </div>
  );
}

function Budget({ rij }: Readonly<{ rij: Uitputtingsrij }>) {
  return (
    <>
      <Link href={`/verstrekker/toekenningen/${rij.id}`}>{formatNaamLijst(rij.budgethouder)}</Link>
      <p className="text-small font-normal text-muted">
        {rij.nummer} · {rij.budgetidentificatie}
      </p>
    </>
  );
}

function Waarvoor({ rij }: Readonly<{ rij: Uitputtingsrij }>) {
  return (
    <>
      {WET_LABELS[rij.wet]}, {formatPeriode(rij)}
      <p className="text-small text-muted">
        {rij.functiesoorten.map(functiesoortLabel).join(", ")}
        {rij.laatsteMaand === null ? ". Nog geen declaraties." : `. Laatste declaratie: ${formatMaand(rij.laatsteMaand)}.`}
      </p>
      <Signalen rij={rij} />
    </>
  );
}

function kolommen(vraag: Zoekvraag): readonly Column<Uitputtingsrij>[] {
  const sorteer = (volgorde: Uitputtingsvolgorde): NonNullable<Column<Uitputtingsrij>["sort"]> => {
    const nu = vraag.volgorde === volgorde;
    return {
      href: adres(vraag, { volgorde, richting: nu && vraag.richting === "op" ? "af" : "op" }),
      ...(nu ? { direction: vraag.richting === "op" ? ("ascending" as const) : ("descending" as const) } : {}),
    };
  };
  return [
    { key: "budget", header: "Budgethouder", sort: sorteer("naam"), cell: (rij) => <Budget rij={rij} /> },
    { key: "waarvoor", header: "Budget", sort: sorteer("einde"), cell: (rij) => <Waarvoor rij={rij} /> },
    { key: "toegekend", header: "Toegekend", numeric: true, sort: sorteer("toegekend"), cell: (rij) => <Bedrag centen={rij.toegekend} /> },
    { key: "gereserveerd", header: "Gereserveerd", numeric: true, cell: (rij) => <Bedrag centen={plus(rij.stand.gereserveerd, rij.stand.onderweg)} /> },
    { key: "besteed", header: "Besteed", numeric: true, cell: (rij) => <Bedrag centen={rij.stand.besteed} /> },
    { key: "vrij", header: "Vrij", numeric: true, sort: sorteer("vrij"), cell: (rij) => <Bedrag centen={rij.stand.beschikbaar} className={isOverbesteed(rij.stand) ? "font-semibold text-fout" : ""} /> },
    { key: "gebruikt", header: "Gebruikt", sort: sorteer("gebruikt"), cell: (rij) => <Gebruikt rij={rij} /> },
  ];
}

/** Over everything that was found, not over what stands on this page. */
const som = ({ toegekend, stand, totaal }: Uitputtingsoverzicht): readonly FooterCell[] => [
  { key: "budget", content: `Samen, ${formatGeheel(totaal)} budgetten` },
  { key: "toegekend", content: <Bedrag centen={toegekend} /> },
  { key: "gereserveerd", content: <Bedrag centen={plus(stand.gereserveerd, stand.onderweg)} /> },
  { key: "besteed", content: <Bedrag centen={stand.besteed} /> },
  { key: "vrij", content: <Bedrag centen={stand.beschikbaar} /> },
  { key: "gebruikt", content: toegekend > 0n ? `${String((gebonden(stand) * 100n) / toegekend)} %` : "" },
];

export function Uitputtingstabel({ vraag, overzicht }: Readonly<{ vraag: Zoekvraag; overzicht: Uitputtingsoverzicht }>) {
  return (
    <DataTable
      caption={`${formatGeheel(overzicht.totaal)} budgetten`}
      columns={kolommen(vraag)}
      rows={overzicht.rijen}
      rowKey={(rij) => rij.id}
      footer={som(overzicht)}
      empty={
        isGefilterd(vraag) ? (
          <EmptyState title="Geen budget gevonden" icon="zoek" action={<Link href="/verstrekker/uitputting">Alle filters wissen</Link>}>
            Er is geen budget met deze filters. Kies een ander jaar, of zoek met minder letters.
          </EmptyState>
        ) : (
          <EmptyState title="U hebt in dit jaar nog niets toegekend" icon="document" action={<Link href="/verstrekker/uitputting?jaar=alle">Alle jaren tonen</Link>}>
            Zodra een toekenningsbericht is verwerkt, staat het budget hier.
          </EmptyState>
        )
      }
    />
  );
}
