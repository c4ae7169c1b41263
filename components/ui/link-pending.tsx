"use client";

import { useLinkStatus } from "next/link";

/** A thin bar on top of the page while the page behind a link is on its way. Must be a child of the link. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? <span className="link-pending" aria-hidden="true" /> : null;
}
