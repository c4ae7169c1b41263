import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { Small } from "@/components/ui/text";
import { EXPORT_BEWAARDAGEN, EXPORTFORMATEN, type Exportsoort } from "@/lib/domein/export/soorten";
import { formatGeheel } from "@/lib/format";

import { exportAanvragenAction } from "./actions";

type ExportFormProps = Readonly<{ soort: Exportsoort; vraag: object; aantal: number }>;

const KNOP = { csv: "CSV-bestand maken", xlsx: "Excel-bestand maken" } as const;

/** One form a kind of file: a button that is pressed is all there is to choose. */
export function ExportForm({ soort, vraag, aantal }: ExportFormProps) {
  return (
    <Panel title="Bewaren als bestand" className="no-print" actions={<Link href="/verstrekker/exports">Mijn bestanden</Link>}>
      <p className="mb-4 max-w-measure">
        Alle {formatGeheel(aantal)} regels van deze lijst, met de filters die nu aan staan. Het bestand is alleen voor u en blijft {EXPORT_BEWAARDAGEN} dagen staan.
      </p>
      <ButtonRow>
        {EXPORTFORMATEN.map((formaat) => (
          <ActionForm key={formaat} action={exportAanvragenAction} sleutel={crypto.randomUUID()}>
            <input type="hidden" name="soort" value={soort} />
            <input type="hidden" name="formaat" value={formaat} />
            <input type="hidden" name="vraag" value={JSON.stringify(vraag)} />
            <SubmitButton variant="secondary">{KNOP[formaat]}</SubmitButton>
          </ActionForm>
        ))}
      </ButtonRow>
      {soort === "uitputting" && <Small className="mt-3 max-w-measure">Wie in de lijst staat, kan zien dat uw organisatie deze gegevens heeft bewaard.</Small>}
    </Panel>
  );
}
