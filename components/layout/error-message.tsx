import { Button, ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import { PageFrame } from "./page-frame";

type ErrorMessageProps = Readonly<{
  /** Joins what the user saw to a line in the log. */
  digest: string | undefined;
  retry: () => void;
}>;

/** Something broke on our side. What was done before it stays done; the number helps whoever looks into it. */
export function ErrorMessage({ digest, retry }: ErrorMessageProps) {
  return (
    <PageFrame title="Er ging iets mis bij ons">
      <Notice tone="fout" title="De pagina kon niet worden getoond." live>
        <p>Dit ligt niet aan u. Wat u eerder hebt opgeslagen of verzonden, is bewaard.</p>
        {digest !== undefined && (
          <p>
            Belt u hierover? Noem dan nummer <strong className="tabular">{digest}</strong>.
          </p>
        )}
      </Notice>
      <ButtonRow>
        <Button onClick={retry} className="needs-script">
          Opnieuw proberen
        </Button>
        <a href="/" className="inline-flex min-h-11 items-center px-2 font-semibold text-accent underline underline-offset-4">
          Naar de startpagina
        </a>
      </ButtonRow>
    </PageFrame>
  );
}
