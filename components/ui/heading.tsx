import { clsx } from "clsx";
import type { ReactNode } from "react";

type Level = 1 | 2 | 3 | 4;

type HeadingProps = Readonly<{
  level: Level;
  /** Looks of another level, when the outline of the page and the eye want different things. */
  looks?: Level;
  id?: string;
  className?: string;
  children: ReactNode;
}>;

const LOOKS = {
  1: "text-h1 font-bold wrap-break-word",
  2: "text-h2 font-bold",
  3: "text-h3 font-bold",
  4: "font-semibold",
} as const satisfies Record<Level, string>;

export function Heading({ level, looks = level, id, className, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={clsx(LOOKS[looks], className)}>
      {children}
    </Tag>
  );
}
