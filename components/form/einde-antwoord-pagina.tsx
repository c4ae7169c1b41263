import type { FormAction } from "@/lib/actions/form-state";
import type { Datum } from "@/lib/domein/datum";
import type { Eindeantwoord } from "@/lib/domein/zorgovereenkomst/eindestatus";
import { formatDatum } from "@/lib/format";

import { ConfirmPage } from "@/components/ui/confirm-page";

import { ActionForm } from "./action-form";
import { SubmitButton } from "./submit-button";

type Tekst = Readonly<{ vraag: string; gevolgen: (dag: string) => readonly string[]; knop: string; gevaar?: boolean }>;

const TEKSTEN: Readonly<Record<Eindeantwoord, Tekst>> = {
  instemmen: {
    vraag: "Stemt u ermee in dat de zorgovereenkomst stopt?",
    gevolgen: (dag) => [`De laatste dag is ${dag}. Zorg daarna wordt niet meer betaald.`, "Een wijziging die nog onderweg is, vervalt.", "Terugdraaien kan daarna alleen samen."],
    knop: "Instemmen met stoppen",
    gevaar: true,
  },
  afwijzen: { vraag: "Wilt u het voorstel afwijzen?", gevolgen: () => ["De zorgovereenkomst gaat gewoon door.", "De ander krijgt bericht. Opzeggen blijft voor u beiden mogelijk."], knop: "Voorstel afwijzen" },
  intrekken: { vraag: "Wilt u uw voorstel intrekken?", gevolgen: () => ["De zorgovereenkomst gaat gewoon door.", "De ander krijgt bericht."], knop: "Voorstel intrekken" },
  terugdraaien_vragen: {
    vraag: "Wilt u toch doorgaan met deze zorgovereenkomst?",
    gevolgen: (dag) => ["De ander krijgt bericht en kan ermee instemmen.", `Zonder antwoord blijft het einde staan: de laatste dag is ${dag}.`],
    knop: "Vragen om toch door te gaan",
  },
  terugdraaien: { vraag: "Gaat de zorgovereenkomst toch door?", gevolgen: () => ["Het einde vervalt. De afspraken blijven gelden zoals ze waren."], knop: "Toch doorgaan" },
  laten_staan: { vraag: "Moet het einde blijven staan?", gevolgen: (dag) => [`De zorgovereenkomst stopt. De laatste dag is ${dag}.`, "De ander krijgt bericht."], knop: "Het einde laten staan" },
};

type EindeantwoordPaginaProps = Readonly<{
  action: FormAction;
  sleutel: string;
  zorgovereenkomstId: string;
  eindeId: string;
  antwoord: Eindeantwoord;
  laatsteDag: Datum;
  terug: string;
}>;

/** One answer to an end: what it does, and the button. */
export function EindeantwoordPagina({ action, sleutel, zorgovereenkomstId, eindeId, antwoord, laatsteDag, terug }: EindeantwoordPaginaProps) {
  const { vraag, gevolgen, knop, gevaar = false } = TEKSTEN[antwoord];
  return (
    <ConfirmPage
      question={vraag}
      effects={gevolgen(formatDatum(laatsteDag))}
      back={{ href: terug, label: "Terug naar de zorgovereenkomst" }}
      form={
        <ActionForm action={action} sleutel={sleutel}>
          <input type="hidden" name="zorgovereenkomstId" value={zorgovereenkomstId} />
          <input type="hidden" name="eindeId" value={eindeId} />
          <input type="hidden" name="antwoord" value={antwoord} />
          <SubmitButton variant={gevaar ? "danger" : "primary"}>{knop}</SubmitButton>
        </ActionForm>
      }
    />
  );
}
