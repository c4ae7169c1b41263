import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

import { Heading } from "./heading";

type PanelProps = Readonly<{
  title?: string;
  /** To be pointed at from elsewhere on the page. */
  anchor?: string;
  level?: 2 | 3;
  /** A link or button at the right of the title. */
  actions?: ReactNode;
  /** `tint` is a light surface, `line` a hairline on top, `box` a hairline all round. */
  look?: "tint" | "line" | "box";
  className?: string;
  children: ReactNode;
}>;

const LOOK = {
  tint: "rounded-base bg-panel p-4 sm:p-6",
  line: "border-t border-line pt-6",
  box: "rounded-base border border-line p-4 sm:p-6",
} as const;

/** A part of a page with a title of its own. */
export function Panel({ title, anchor, level = 2, actions, look = "line", className, children }: PanelProps) {
  const id = useId();
  if (title === undefined) return <div id={anchor} className={clsx(LOOK[look], className)}>{children}</div>;
  return (
    <section id={anchor} aria-labelledby={id} className={clsx(LOOK[look], className)}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <Heading level={level} id={id}>
          {title}
        </Heading>
        {actions}
      </div>
      {children}
    </section>
  );
}
