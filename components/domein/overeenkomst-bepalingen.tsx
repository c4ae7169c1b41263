import { Panel } from "@/components/ui/panel";
import { Small } from "@/components/ui/text";
import type { Overeenkomstmodel } from "@/lib/domein/zorgovereenkomst/model";
import { bepalingenVan } from "@/lib/messages/overeenkomstbepalingen";

/** What holds besides what was filled in, read before signing and printed in the document. */
export function OvereenkomstBepalingen({ model }: Readonly<{ model: Overeenkomstmodel }>) {
  return (
    <Panel title="Wat verder geldt">
      <ul className="max-w-measure space-y-3">
        {bepalingenVan(model).map(({ kop, tekst, grondslag }) => (
          <li key={kop}>
            <strong>{kop}.</strong> {tekst} <Small>{grondslag}</Small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
