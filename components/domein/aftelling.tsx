import { StatusBadge } from "@/components/ui/status-badge";
import { DAGEN_WAARSCHUWING } from "@/lib/domein/voorlopig/voorstel";
import { formatTermijn } from "@/lib/format";

/** How long there is to repair an exception: counts down, and past the date it counts up. `over` counts today and the last day. */
export function Aftelling({ over }: Readonly<{ over: number }>) {
  const tekst = formatTermijn(over - 1);
  if (over < 1) return <StatusBadge tone="fout" label={tekst} />;
  return over <= DAGEN_WAARSCHUWING ? <StatusBadge tone="wacht" label={tekst} /> : <>{tekst}</>;
}
