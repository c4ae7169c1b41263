import { BEZWAARTEKST } from "@/components/form/bezwaar-pagina";
import { ButtonLink } from "@/components/ui/button";

/** The other two decisions on the case screen, each with its effect before it is done. */
export function Bezwaarlinks({ zaakpad, wat = "zorgovereenkomst", terug = true }: Readonly<{ zaakpad: string; wat?: "zorgovereenkomst" | "wijziging"; terug?: boolean }>) {
  const wijziging = wat === "wijziging";
  return (
    <>
      {terug && (
        <div className="space-y-2">
          <ButtonLink href={`${zaakpad}/terugsturen`} variant="secondary">
            Terugsturen
          </ButtonLink>
          <p className="text-small text-muted">{wijziging ? "De budgethouder past de wijziging aan of trekt hem in." : BEZWAARTEKST.terugsturen.gevolg}</p>
        </div>
      )}
      <div className="space-y-2">
        <ButtonLink href={`${zaakpad}/afkeuren`} variant="danger">
          Afkeuren
        </ButtonLink>
        <p className="text-small text-muted">{wijziging ? "De wijziging gaat niet door. De oude afspraken blijven gelden." : BEZWAARTEKST.afkeuren.gevolg}</p>
      </div>
    </>
  );
}
