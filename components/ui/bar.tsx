import { clsx } from "clsx";

type ProgressBarProps = Readonly<{
  /** Both in the same unit; `value` may be more than `max`. */
  value: number;
  max: number;
  /** What is measured and how far it is, in words: "340 van 500 regels verwerkt". Shown under the bar. */
  text: string;
  className?: string;
}>;

/** How far something is. The words under it say the same as the bar. */
export function ProgressBar({ value, max, text, className }: ProgressBarProps) {
  const share = max <= 0 ? 0 : Math.min(100, Math.max(0, (value / max) * 100));
  return (
    <div className={className}>
      <svg width="100%" height="12" aria-hidden="true" focusable="false" className="block rounded-full">
        <rect width="100%" height="12" className="fill-line" />
        <rect width={`${String(share)}%`} height="12" className="fill-accent" />
      </svg>
      <p className="mt-1 text-small">{text}</p>
    </div>
  );
}

type BarProps = Readonly<{ share: number; className?: string }>;

/** A single bar of 0 to 1 without words, for use inside a table cell that has the figure. */
export function Bar({ share, className }: BarProps) {
  const percent = Math.min(100, Math.max(0, share * 100));
  return (
    <svg width="100%" height="8" aria-hidden="true" focusable="false" className={clsx("block", className)}>
      <rect width="100%" height="8" className="fill-line" />
      <rect width={`${String(percent)}%`} height="8" className="fill-accent" />
    </svg>
  );
}
