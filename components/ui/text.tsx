import { clsx } from "clsx";
import type { ReactNode } from "react";

type TextProps = Readonly<{ children: ReactNode; className?: string }>;

/** The first sentence of a page: what this is, in one breath. */
export function Lead({ children, className }: TextProps) {
  return <p className={clsx("max-w-measure text-lead text-muted", className)}>{children}</p>;
}

export function Text({ children, className }: TextProps) {
  return <p className={clsx("max-w-measure", className)}>{children}</p>;
}

/** Smaller and grey: dates, codes, who did it. */
export function Small({ children, className }: TextProps) {
  return <p className={clsx("max-w-measure text-small text-muted", className)}>{children}</p>;
}

/** Running text of several paragraphs, headings and lists, with spacing of its own. */
export function Prose({ children, className }: TextProps) {
  return <div className={clsx("prose", className)}>{children}</div>;
}
