import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { formatGegevens } from "@/lib/format";
import { REGELOORDEEL_MESSAGES, REGELUITKOMST_MESSAGES, groeptekst, tabeltekst } from "@/lib/messages/toekenningstabel";
import type { Bestanddetail, Budgetregel, Regelfout } from "@/lib/queries/verstrekker/toekenningsbestand";

const rijnummers = (rijen: readonly number[]): string => {
  const [eerste, ...rest] = rijen;
  const laatste = rest.at(-1);
  if (eerste === undefined) return "";
  if (laatste === undefined) return String(eerste);
  return laatste - eerste === rest.length ? `${String(eerste)}–${String(laatste)}` : rijen.join(", ");
};

function Fout({ code, rij, kolom, gegevens }: Regelfout) {
  const { titel, uitleg, watNu } = tabeltekst(code, formatGegevens(gegevens));
  return (
    <li className="max-w-measure">
      <span className="text-small text-muted">
        Rij {rij}
        {kolom !== null && <>, kolom {kolom}</>}:
      </span>{" "}
      <strong>{titel}</strong> {uitleg} {watNu}
    </li>
  );
}

function Stand({ regel: { oordeel, uitkomst, toekenning, berichtId } }: Readonly<{ regel: Budgetregel }>) {
  const { tone, label } = uitkomst === null ? REGELOORDEEL_MESSAGES[oordeel] : REGELUITKOMST_MESSAGES[uitkomst];
  return (
    <span className="space-y-1">
      <StatusBadge tone={tone} label={label} />
      {toekenning !== null && (
        <span className="block">
          <Link href={`/verstrekker/toekenningen/${toekenning.id}`}>{toekenning.nummer}</Link>
        </span>
      )}
      {toekenning === null && berichtId !== null && (
        <span className="block">
          <Link href={`/verstrekker/toekenningsberichten/${berichtId}`}>Bericht</Link>
        </span>
      )}
    </span>
  );
}

const KOLOMMEN: readonly Column<Budgetregel>[] = [
  { key: "kenmerk", header: "Budget", cell: (regel) => <span className="break-all">{regel.budgetidentificatie ?? "zonder kenmerk"}</span> },
  { key: "rijen", header: "Rij", nowrap: true, cell: (regel) => rijnummers(regel.rijen) },
  { key: "stand", header: "Stand", cell: (regel) => <Stand regel={regel} /> },
  {
    key: "fouten",
    header: "Wat er is",
    prose: true,
    cell: (regel) =>
      regel.fouten.length === 0 ? (
        "–"
      ) : (
        <ul className="space-y-2">
          {regel.fouten.map((fout, nummer) => (
            <Fout key={`${fout.code}${String(nummer)}`} {...fout} />
          ))}
        </ul>
      ),
  },
];

export function Budgettabel({ regels }: Readonly<{ regels: readonly Budgetregel[] }>) {
  return <DataTable caption="Budgetten in de lijst" captionHidden columns={KOLOMMEN} rows={regels} rowKey={(regel) => String(regel.volgnummer)} />;
}

/** The same mistake in a thousand rows is one mistake to mend. */
export function Foutgroepen({ groepen }: Readonly<{ groepen: Bestanddetail["perFout"] }>) {
  return (
    <DataTable
      caption="Hoe vaak wat voorkomt"
      captionHidden
      columns={[
        { key: "wat", header: "Wat", cell: ({ code }) => groeptekst(code) },
        { key: "kolom", header: "Kolom", cell: ({ kolom }) => kolom ?? "–" },
        { key: "aantal", header: "Aantal", numeric: true, cell: ({ aantal }) => aantal },
      ]}
      rows={groepen}
      rowKey={({ code, kolom }) => `${code}${kolom ?? ""}`}
    />
  );
}
