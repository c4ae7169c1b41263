import type { ReactNode } from "react";

import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { Heading } from "@/components/ui/heading";
import { Lead } from "@/components/ui/text";

type PageFrameProps = Readonly<{
  title: string;
  lead?: ReactNode;
  /** From the start page of the area down to the parent; the page itself is left out. */
  crumbs?: readonly Crumb[];
  /** Beside the title: a status badge, a number. */
  aside?: ReactNode;
  /** Buttons and links for the page as a whole. */
  actions?: ReactNode;
  children: ReactNode;
}>;

/** A page: the way back, the heading, what can be done, and then the content in parts. */
export function PageFrame({ title, lead, crumbs = [], aside, actions, children }: PageFrameProps) {
  return (
    <>
      {crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
      <div className="mb-8 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Heading level={1}>{title}</Heading>
            {aside}
          </div>
          {lead !== undefined && <Lead className="mt-2">{lead}</Lead>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-3">{actions}</div>}
      </div>
      <div className="space-y-10">{children}</div>
    </>
  );
}
