import type { Afsluittotalen as Totalen } from "@/lib/domein/afsluiting/totalen";
import { min, NUL } from "@/lib/domein/geld";
import { formatPeriode } from "@/lib/format";
import { functiesoortLabel } from "@/lib/messages/labels";

import { DataTable } from "../ui/data-table";
import { Notice } from "../ui/notice";
import { Bedrag } from "./bedrag";

/** What was granted and spent, per kind of care, with the sum under it. */
export function Afsluittotalen({ totalen, uitgelegd = false }: Readonly<{ totalen: Totalen; uitgelegd?: boolean }>) {
  const { functies, buiten, toegekend, besteed } = totalen;
  const rijen = [
    ...functies.map((functie) => ({ ...functie, sleutel: `${functie.functiesoort}-${functie.periode.van}` })),
    ...buiten.map((deel) => ({ ...deel, periode: null, bedrag: NUL, sleutel: `buiten-${deel.functiesoort}` })),
  ];
  return (
    <div className="space-y-4">
      <DataTable
        caption="Toegekend en besteed per soort zorg"
        captionHidden
        columns={[
          { key: "soort", header: "Soort zorg", cell: (rij) => functiesoortLabel(rij.functiesoort) },
          { key: "periode", header: "Periode", cell: (rij) => (rij.periode === null ? "Geen budget" : formatPeriode(rij.periode)) },
          { key: "toegekend", header: "Toegekend", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
          { key: "besteed", header: "Besteed", numeric: true, cell: (rij) => <Bedrag centen={rij.besteed} /> },
          { key: "verschil", header: "Verschil", numeric: true, cell: (rij) => <Bedrag centen={min(rij.bedrag, rij.besteed)} /> },
        ]}
        rows={rijen}
        rowKey={(rij) => rij.sleutel}
        footer={[
          { key: "soort", content: "Samen" },
          { key: "toegekend", content: <Bedrag centen={toegekend} /> },
          { key: "besteed", content: <Bedrag centen={besteed} /> },
          { key: "verschil", content: <Bedrag centen={min(toegekend, besteed)} /> },
        ]}
      />
      {uitgelegd && besteed > toegekend && (
        <Notice tone="waarschuwing" title="Er is meer besteed dan het budget">
          <p>Meestal komt dat doordat het budget later is verlaagd, toen er al was betaald.</p>
        </Notice>
      )}
    </div>
  );
}
