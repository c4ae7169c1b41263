import { clsx } from "clsx";

import { Icon } from "./icon";
import { Link } from "./link";
import { VisuallyHidden } from "./visually-hidden";

export type Step = Readonly<{
  key: string;
  label: string;
  state: "klaar" | "huidig" | "later";
  /** Only for steps one may go back to. */
  href?: string;
}>;

const MARK = {
  klaar: "border-accent bg-accent text-white",
  huidig: "border-accent bg-page text-accent",
  later: "border-edge bg-page text-muted",
} as const;

/** Where you are in a form of several pages. */
export function Steps({ label, steps }: Readonly<{ label: string; steps: readonly Step[] }>) {
  const current = steps.findIndex((step) => step.state === "huidig") + 1;
  return (
    <nav aria-label={label} className="no-print mb-6">
      <p className="mb-2 text-small text-muted sm:hidden">
        Stap {current} van {steps.length}: {steps[current - 1]?.label}
      </p>
      <ol className="hidden flex-wrap gap-x-6 gap-y-3 sm:flex">
        {steps.map((step, index) => (
          <li key={step.key} aria-current={step.state === "huidig" ? "step" : undefined} className="flex items-center gap-2">
            <span aria-hidden="true" className={clsx("inline-flex size-8 items-center justify-center rounded-full border-2 text-small font-bold", MARK[step.state])}>
              {step.state === "klaar" ? <Icon name="vink" className="size-4" /> : index + 1}
            </span>
            {step.href !== undefined && step.state !== "huidig" ? (
              <Link href={step.href}>{step.label}</Link>
            ) : (
              <span className={step.state === "huidig" ? "font-bold" : "text-muted"}>{step.label}</span>
            )}
            {step.state === "klaar" && <VisuallyHidden> (klaar)</VisuallyHidden>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
