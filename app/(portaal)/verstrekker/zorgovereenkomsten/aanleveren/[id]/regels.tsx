import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { formatGegevens } from "@/lib/format";
import { AANLEVEROORDEEL_MESSAGES, AANLEVERUITKOMST_MESSAGES, papiertekst } from "@/lib/messages/papier";
import type { Leveringbevinding, Leveringregel } from "@/lib/queries/verstrekker/overeenkomstleveringen";

function Bevinding({ code, kolom, gegevens }: Leveringbevinding) {
  const { titel, watNu } = papiertekst(code, formatGegevens(gegevens));
  return (
    <li className="max-w-measure">
      {kolom !== null && <span className="text-small text-muted">Kolom {kolom}: </span>}
      <strong>{titel}</strong> {watNu}
    </li>
  );
}

function Stand({ regel: { oordeel, uitkomst, zorgovereenkomst, gekozen }, bevestigd }: Readonly<{ regel: Leveringregel; bevestigd: boolean }>) {
  if (bevestigd && oordeel !== "fout" && !gekozen) return <StatusBadge tone="neutraal" label="Niet gekozen" />;
  const { tone, label } = uitkomst === null ? AANLEVEROORDEEL_MESSAGES[oordeel] : AANLEVERUITKOMST_MESSAGES[uitkomst];
  return (
    <span className="space-y-1">
      <StatusBadge tone={tone} label={label} />
      {zorgovereenkomst !== null && (
        <span className="block">
          <Link href={`/verstrekker/zorgovereenkomsten/${zorgovereenkomst.id}`}>{zorgovereenkomst.nummer}</Link>
        </span>
      )}
    </span>
  );
}

/** Ticked beforehand: whoever wants all of them only has to press the button. */
function Keuze({ rij, oordeel }: Leveringregel) {
  if (oordeel === "fout") return null;
  return (
    <label className="-m-3 inline-flex size-11 items-center justify-center">
      <span className="sr-only">Lever rij {rij} aan</span>
      <input type="checkbox" name="rijen[]" value={rij} defaultChecked className="size-5 accent-accent" />
    </label>
  );
}

const kolommen = (kiesbaar: boolean, bevestigd: boolean): readonly Column<Leveringregel>[] => [
  ...(kiesbaar ? [{ key: "kies", header: "Kies", cell: Keuze }] : []),
  { key: "rij", header: "Rij", nowrap: true, cell: ({ rij }) => rij },
  { key: "pdf", header: "PDF", rowHeader: true, cell: ({ bestandsnaam }) => <span className="inline-block min-w-32 break-all">{bestandsnaam === "" ? "–" : bestandsnaam}</span> },
  { key: "budgethouder", header: "Budgethouder", cell: ({ budgethouder }) => budgethouder ?? "–" },
  { key: "zorgverlener", header: "Zorgverlener", cell: ({ zorgverlener }) => <span className="break-words">{zorgverlener ?? "–"}</span> },
  { key: "stand", header: "Stand", cell: (regel) => <Stand regel={regel} bevestigd={bevestigd} /> },
  {
    key: "fouten",
    header: "Wat er is",
    cell: ({ fouten }) =>
      fouten.length === 0 ? (
        "–"
      ) : (
        <ul className="space-y-2">
          {fouten.map((gevonden, nummer) => (
            <Bevinding key={`${gevonden.code}${String(nummer)}`} {...gevonden} />
          ))}
        </ul>
      ),
  },
];

type Props = Readonly<{ regels: readonly Leveringregel[]; kiesbaar: boolean; bevestigd: boolean }>;

export function Regeltabel({ regels, kiesbaar, bevestigd }: Props) {
  return <DataTable caption="Zorgovereenkomsten in deze levering" captionHidden columns={kolommen(kiesbaar, bevestigd)} rows={regels} rowKey={({ rij }) => String(rij)} />;
}
