import { clsx } from "clsx";

import type { Centen } from "@/lib/domein/geld";
import { formatBedrag } from "@/lib/format";

type BedragProps = Readonly<{ centen: Centen; sterk?: boolean; className?: string }>;

/** An amount, never broken over two lines. Figures have equal width, so that columns add up by eye. */
export function Bedrag({ centen, sterk = false, className }: BedragProps) {
  return (
    <data value={String(centen)} className={clsx("tabular whitespace-nowrap", sterk && "font-bold", className)}>
      {formatBedrag(centen)}
    </data>
  );
}
