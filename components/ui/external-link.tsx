import type { ReactNode } from "react";

type ExternalLinkProps = Readonly<{ href: `https://${string}`; children: ReactNode }>;

/** Leaves the portal, in the same window, and tells the other side nothing about where it came from. */
export function ExternalLink({ href, children }: ExternalLinkProps) {
  return (
    <a
      href={href}
      rel="noreferrer"
      className="text-accent underline decoration-1 underline-offset-4 hover:text-accent-hover hover:decoration-2"
    >
      {children}
    </a>
  );
}
