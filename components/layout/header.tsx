import { clsx } from "clsx";
import type { ReactNode } from "react";

import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

import { AreaNav, type NavItem } from "./area-nav";

export type LogoutForm = Readonly<{
  /** A server action, or the address that the form posts to. */
  action: string | ((form: FormData) => void | Promise<void>);
  fields?: Readonly<Record<string, string>>;
}>;

export type HeaderProps = Readonly<{
  /** Where the name of the product leads: the start page of the area. */
  homeHref: string;
  /** Sets the width of the content. */
  area: "citizen" | "staff";
  demo?: boolean;
  nav?: Readonly<{ label: string; items: readonly NavItem[] }>;
  user?: Readonly<{ name: string; capacity?: string }>;
  /** For whom somebody acts. Always visible: acting for the wrong person is the costliest mistake here. */
  onBehalfOf?: Readonly<{ name: string; capacity?: string }>;
  /** More than one role or person to choose from. */
  canSwitch?: boolean;
  logout?: LogoutForm;
  /** In place of the user, for who is not logged in. */
  actions?: ReactNode;
}>;

export const WIDTH = { citizen: "max-w-citizen", staff: "max-w-staff" } as const;

function Wordmark({ homeHref }: Readonly<{ homeHref: string }>) {
  return (
    <Link href={homeHref} look="plain" className="inline-flex min-h-11 items-center gap-3 text-ink">
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false" className="shrink-0">
        <rect width="32" height="32" rx="6" className="fill-accent" />
        <path d="M7 11h11M7 16h18M7 21h7" className="stroke-white" strokeWidth="3" strokeLinecap="round" fill="none" />
      </svg>
      <span className="text-lead leading-tight font-bold">Trekkingsrecht PGB</span>
    </Link>
  );
}

function Logout({ action, fields = {} }: LogoutForm) {
  return (
    <form action={action} method={typeof action === "string" ? "post" : undefined}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="inline-flex min-h-11 items-center gap-2 font-semibold text-accent underline decoration-1 underline-offset-4 hover:text-accent-hover hover:decoration-2">
        <Icon name="uit" className="hidden sm:block" /> Uitloggen
      </button>
    </form>
  );
}

/** A changed choice of person changes everything, the frame too: a full page load, hence a bare anchor. */
function SwitchLink({ label }: Readonly<{ label: string }>) {
  return (
    <a href="/kies" className="inline-flex min-h-11 items-center font-semibold text-accent underline decoration-1 underline-offset-4 hover:text-accent-hover hover:decoration-2">
      {label}
    </a>
  );
}

function OnBehalfBar({ name, capacity, width }: Readonly<{ name: string; capacity?: string; width: string }>) {
  return (
    <div className="border-b border-line bg-accent-tint">
      <div className={clsx("mx-auto items-center justify-between gap-x-6 px-4 sm:flex sm:px-6", width)}>
        <p className="flex min-w-0 gap-3 pt-2 sm:pb-2">
          <Icon name="groep" className="mt-0.5 text-accent" />
          <span className="min-w-0">
            U werkt namens <strong>{name}</strong>
            {capacity !== undefined && <span className="text-muted"> ({capacity})</span>}
          </span>
        </p>
        <span className="no-print ml-8 shrink-0 sm:ml-0">
          <SwitchLink label="Iemand anders kiezen" />
        </span>
      </div>
    </div>
  );
}

export function Header(props: HeaderProps) {
  const { homeHref, area, demo = false, nav, user, onBehalfOf, canSwitch = false, logout, actions } = props;
  const width = WIDTH[area];
  return (
    <header>
      {demo && (
        <p className="no-print bg-ink px-4 py-1 text-center text-small text-white">
          <strong>Demo</strong> – alle personen en bedragen zijn verzonnen.{" "}
          <Link href="/demo" look="plain" className="underline underline-offset-4">
            Over deze demo
          </Link>
        </p>
      )}
      <div className="border-b border-line">
        <div className={clsx("mx-auto px-4 sm:px-6", width)}>
          <div className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <Wordmark homeHref={homeHref} />
            <div className="no-print flex flex-wrap items-center gap-x-4 sm:gap-x-6">
              {user !== undefined && (
                <span className="inline-flex min-w-0 items-center gap-2 py-1">
                  <Icon name="persoon" className="hidden text-muted sm:block" />
                  <span className="min-w-0">
                    <span className="sr-only">Ingelogd als </span>
                    {user.name}
                    {user.capacity !== undefined && <span className="text-muted"> – {user.capacity}</span>}
                  </span>
                </span>
              )}
              {canSwitch && onBehalfOf === undefined && <SwitchLink label="Wisselen" />}
              {logout !== undefined && <Logout {...logout} />}
              {actions}
            </div>
          </div>
          {nav !== undefined && nav.items.length > 0 && <AreaNav items={nav.items} label={nav.label} />}
        </div>
      </div>
      {onBehalfOf !== undefined && <OnBehalfBar {...onBehalfOf} width={width} />}
    </header>
  );
}
