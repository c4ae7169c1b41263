import { Heading } from "@/components/ui/heading";
import { Lead } from "@/components/ui/text";

type PersoonskopProps = Readonly<{
  /** "Goedemiddag", by the clock of the product. */
  groet: string;
  naam: string;
  /** For whom; left out when somebody acts for themselves. */
  namens?: string;
}>;

/** The greeting on a start page, with at once for whom this is. */
export function Persoonskop({ groet, naam, namens }: PersoonskopProps) {
  return (
    <div className="mb-8">
      <Heading level={1}>
        {groet}, {naam}
      </Heading>
      {namens !== undefined && <Lead className="mt-1">U regelt hier het pgb van {namens}.</Lead>}
    </div>
  );
}
