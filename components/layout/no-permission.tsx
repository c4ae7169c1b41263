import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import { PageFrame } from "./page-frame";

type NoPermissionProps = Readonly<{
  /** What the person may not do, as the user would say it: "betalingen vrijgeven". */
  what?: string;
  homeHref: string;
  /** Who can help: the beheerder of the organisation, the bewindvoerder. */
  who?: string;
}>;

/** Somebody is logged in, but this is not part of their work or mandate. Never says whether the record exists. */
export function NoPermission({ what, homeHref, who }: NoPermissionProps) {
  return (
    <PageFrame title="U hebt hier geen toegang toe">
      <Notice tone="info" title={what === undefined ? "Deze pagina hoort niet bij uw rol." : `Met uw rol kunt u niet: ${what}.`}>
        <p>{who === undefined ? "Denkt u dat dit niet klopt? Neem contact op met de beheerder van uw organisatie." : `Denkt u dat dit niet klopt? Neem contact op met ${who}.`}</p>
      </Notice>
      <p>
        <ButtonLink href={homeHref}>Naar uw startpagina</ButtonLink>
      </p>
    </PageFrame>
  );
}
