import { DataTable } from "@/components/ui/data-table";
import type { Tariefeenheid } from "@/lib/domein/zorgovereenkomst/model";
import type { Centen, Honderdsten } from "@/lib/domein/geld";
import type { Periode } from "@/lib/domein/periode";
import { formatAantal, formatPeriode } from "@/lib/format";
import { EENHEID_LABELS } from "@/lib/messages/labels";

import { Bedrag } from "./bedrag";

export type Regelweergave = Periode &
  Readonly<{
    volgnummer: number;
    aantal: Honderdsten;
    tarief: Centen;
    bedrag: Centen;
    omschrijving: string | null;
    eenheid: Tariefeenheid;
    /** The agreed rate, to stand beside what is claimed. */
    afgesproken: Centen;
  }>;

const aantalTekst = ({ aantal, eenheid }: Regelweergave): string =>
  `${formatAantal(aantal)} ${aantal === 100 ? EENHEID_LABELS[eenheid].enkelvoud : EENHEID_LABELS[eenheid].meervoud}`;

/** The lines of a declaratie as a sum one can check by eye: weeks × hours × rate = amount. */
export function Declaratieregels({ regels, totaal }: Readonly<{ regels: readonly Regelweergave[]; totaal: Centen }>) {
  return (
    <DataTable
      caption="Regels van de declaratie"
      captionHidden
      rows={regels}
      rowKey={({ volgnummer }) => String(volgnummer)}
      columns={[
        { key: "periode", header: "Dagen", cell: (regel) => formatPeriode(regel) },
        { key: "zorg", header: "Soort", cell: (regel) => regel.omschrijving ?? EENHEID_LABELS[regel.eenheid].per },
        { key: "aantal", header: "Aantal", numeric: true, cell: aantalTekst },
        {
          key: "tarief",
          header: "Tarief",
          numeric: true,
          cell: (regel) => (
            <>
              <Bedrag centen={regel.tarief} />
              {regel.tarief !== regel.afgesproken && (
                <span className="block text-small font-semibold text-fout">
                  Afgesproken: <Bedrag centen={regel.afgesproken} />
                </span>
              )}
            </>
          ),
        },
        { key: "bedrag", header: "Bedrag", numeric: true, cell: (regel) => <Bedrag centen={regel.bedrag} /> },
      ]}
      footer={[
        { key: "periode", content: "Samen" },
        { key: "bedrag", content: <Bedrag centen={totaal} sterk /> },
      ]}
    />
  );
}
