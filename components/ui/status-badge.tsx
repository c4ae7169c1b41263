import { clsx } from "clsx";

import { Icon, type IconName } from "./icon";
import { STATUS_STYLE, type StatusTone } from "./tone";

export type StatusBadgeProps = Readonly<{ tone: StatusTone; label: string; icon?: IconName; className?: string }>;

/** Where something stands: icon, word and colour, in that order of importance. */
export function StatusBadge({ tone, label, icon, className }: StatusBadgeProps) {
  const style = STATUS_STYLE[tone];
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 rounded-base px-2 py-0.5 text-left text-small font-semibold sm:whitespace-nowrap",
        style.className,
        className,
      )}
    >
      <Icon name={icon ?? style.icon} className="size-[1.1em]" />
      {label}
    </span>
  );
}
