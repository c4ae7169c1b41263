import { clsx } from "clsx";
import type { ButtonHTMLAttributes, ReactNode } from "react";

import { Icon, type IconName } from "./icon";
import { Link, type LinkProps } from "./link";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const BASE =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-base border-2 py-2 text-center font-semibold " +
  "no-underline aria-disabled:cursor-not-allowed disabled:cursor-not-allowed no-print";

const VARIANT = {
  primary: "px-4 border-accent bg-accent text-white hover:border-accent-hover hover:bg-accent-hover",
  secondary: "px-4 border-accent bg-page text-accent hover:bg-accent-tint hover:text-accent-hover",
  quiet: "px-0 border-transparent bg-transparent text-accent underline underline-offset-4 decoration-1 hover:text-accent-hover hover:decoration-2",
  danger: "px-4 border-fout bg-page text-fout hover:bg-fout hover:text-white",
} as const satisfies Record<ButtonVariant, string>;

const OFF = "px-4 border-line bg-panel text-muted";

export function buttonClasses(variant: ButtonVariant, off = false, className?: string): string {
  return clsx(BASE, off ? OFF : VARIANT[variant], className);
}

type Shared = Readonly<{ variant?: ButtonVariant; icon?: IconName; children: ReactNode }>;

export type ButtonProps = Shared &
  Readonly<Omit<ButtonHTMLAttributes<HTMLButtonElement>, "style" | "children"> & { pending?: boolean }>;

/**
 * A button in a form. Unavailable buttons stay readable and focusable: say beside them why. In a form with an action,
 * use SubmitButton, which also guards against a second click.
 */
export function Button({ variant = "primary", icon, pending = false, type = "button", className, children, ...rest }: ButtonProps) {
  const off = pending || rest.disabled === true || rest["aria-disabled"] === true;
  return (
    <button type={type} className={buttonClasses(variant, off, className)} aria-disabled={pending || undefined} {...rest}>
      {icon !== undefined && <Icon name={icon} />}
      {pending ? "Even geduld…" : children}
    </button>
  );
}

type ButtonLinkProps = Shared & Omit<LinkProps, "look" | "children">;

/** Looks like a button and goes somewhere. What changes data is a Button in a form, never a link. */
export function ButtonLink({ variant = "primary", icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link look="plain" className={buttonClasses(variant, false, className)} {...rest}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </Link>
  );
}

/** A row of buttons; on a phone they stand under each other at full width. */
export function ButtonRow({ children, className }: Readonly<{ children: ReactNode; className?: string }>) {
  return (
    <div className={clsx("flex flex-col items-stretch gap-3 sm:flex-row sm:flex-wrap sm:items-center no-print", className)}>
      {children}
    </div>
  );
}
