import { clsx } from "clsx";
import NextLink from "next/link";
import type { AnchorHTMLAttributes, ReactNode } from "react";

import { LinkPending } from "./link-pending";

export type LinkProps = Readonly<
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "style"> & {
    href: string;
    children: ReactNode;
    /** `plain` leaves all looks to the caller; `quiet` underlines on hover only. */
    look?: "text" | "quiet" | "plain";
  }
>;

const LOOK = { text: "link", quiet: "link-quiet", plain: "" } as const;

/** Route handlers, other origins, mail and phone are not pages of ours: the browser fetches those itself. */
const isPage = (href: string): boolean => href.startsWith("/") && !href.startsWith("/api/") && !href.endsWith("/bestand");

/**
 * The link of the portal. It never prefetches: a list of fifty cases would otherwise ask the server, and the
 * inzagelog, for fifty pages nobody opened.
 */
export function Link({ href, look = "text", className, children, ...rest }: LinkProps) {
  const classes = clsx(LOOK[look], className) || undefined;
  if (!isPage(href)) {
    return (
      <a href={href} className={classes} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <NextLink href={href} prefetch={false} className={classes} {...rest}>
      {children}
      <LinkPending />
    </NextLink>
  );
}
