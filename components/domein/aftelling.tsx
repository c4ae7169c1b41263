import { StatusBadge } from "@/components/ui/status-badge";
import { DAGEN_WAARSCHUWING } from "@/lib/domein/voorlopig/voorstel";

const dagen = (aantal: number): string => (aantal === 1 ? "1 dag" : `${String(aantal)} dagen`);

/** How long there is to repair an exception: counts down, and past the date it counts up. */
export function Aftelling({ over }: Readonly<{ over: number }>) {
  if (over < 1) return <StatusBadge tone="fout" label={`${dagen(1 - over)} over tijd`} />;
  if (over <= DAGEN_WAARSCHUWING) return <StatusBadge tone="wacht" label={over === 1 ? "laatste dag" : `nog ${dagen(over)}`} />;
  return <>nog {dagen(over)}</>;
}
