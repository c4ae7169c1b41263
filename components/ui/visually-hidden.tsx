import type { ReactNode } from "react";

/** Text for people who listen to the page. Hidden from the eye, present for screen readers. */
export function VisuallyHidden({ children }: Readonly<{ children: ReactNode }>) {
  return <span className="sr-only">{children}</span>;
}
