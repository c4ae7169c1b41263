import type { ReactNode } from "react";

import { Icon, type IconName } from "./icon";

type EmptyStateProps = Readonly<{
  title: string;
  icon?: IconName;
  /** Why it is empty and what will fill it, or what was finished today. */
  children?: ReactNode;
  action?: ReactNode;
}>;

/** Nothing to show is also an answer. */
export function EmptyState({ title, icon = "vink", children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-base bg-panel p-6">
      <Icon name={icon} className="size-8 text-accent" />
      <p className="font-semibold">{title}</p>
      {children !== undefined && <div className="max-w-measure text-muted">{children}</div>}
      {action}
    </div>
  );
}
