import { BEZWAARTEKST } from "@/components/form/bezwaar-pagina";
import { ButtonLink } from "@/components/ui/button";

/** The other two decisions on the case screen, each with its effect before it is done. */
export function Bezwaarlinks({ zaakpad }: Readonly<{ zaakpad: string }>) {
  return (
    <>
      <div className="space-y-2">
        <ButtonLink href={`${zaakpad}/terugsturen`} variant="secondary">
          Terugsturen
        </ButtonLink>
        <p className="text-small text-muted">{BEZWAARTEKST.terugsturen.gevolg}</p>
      </div>
      <div className="space-y-2">
        <ButtonLink href={`${zaakpad}/afkeuren`} variant="danger">
          Afkeuren
        </ButtonLink>
        <p className="text-small text-muted">{BEZWAARTEKST.afkeuren.gevolg}</p>
      </div>
    </>
  );
}
