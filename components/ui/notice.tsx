import { clsx } from "clsx";
import type { ReactNode } from "react";

import { Icon } from "./icon";
import { NOTICE_STYLE, type NoticeTone } from "./tone";
import { VisuallyHidden } from "./visually-hidden";

type NoticeProps = Readonly<{
  tone: NoticeTone;
  title: string;
  children?: ReactNode;
  /** Says it aloud at once. Only for the answer to something the user just did, not for what always stands there. */
  live?: boolean;
  className?: string;
}>;

/** A message with its kind as icon and word. First the answer, then the reason, then what to do now. */
export function Notice({ tone, title, children, live = false, className }: NoticeProps) {
  const style = NOTICE_STYLE[tone];
  const liveRole = tone === "fout" ? "alert" : "status";
  return (
    <div
      role={live ? liveRole : undefined}
      className={clsx("keep-together flex gap-3 rounded-base border-l-4 p-4", style.border, style.tint, className)}
    >
      <Icon name={style.icon} className={clsx("mt-1", style.text)} />
      <div className="min-w-0 max-w-measure space-y-2">
        <p className="font-semibold">
          <VisuallyHidden>{style.woord}: </VisuallyHidden>
          {title}
        </p>
        {children}
      </div>
    </div>
  );
}
