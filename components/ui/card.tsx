import { clsx } from "clsx";
import type { ReactNode } from "react";

import { ButtonLink } from "./button";
import { Heading } from "./heading";
import { Link } from "./link";

type CardProps = Readonly<{ title: string; href?: string; level?: 2 | 3; className?: string; children?: ReactNode }>;

/** A box about one thing, with its title as the link to it. */
export function Card({ title, href, level = 3, className, children }: CardProps) {
  return (
    <article className={clsx("keep-together rounded-base border border-line p-4 sm:p-6", className)}>
      <Heading level={level}>{href === undefined ? title : <Link href={href}>{title}</Link>}</Heading>
      {children !== undefined && <div className="mt-2">{children}</div>}
    </article>
  );
}

type TaskCardProps = Readonly<{
  /** What the user has to do, as a sentence: "Keur goed: declaratie mei van S. Yilmaz". */
  title: string;
  /** Since when, before when. */
  description?: ReactNode;
  amount?: ReactNode;
  href: string;
  /** What the button says; the title is added for screen readers. */
  action?: string;
}>;

/** One thing to do, with one button. Use inside TaskList. */
export function TaskCard({ title, description, amount, href, action = "Bekijken" }: TaskCardProps) {
  return (
    <li className="keep-together flex flex-col gap-x-6 gap-y-3 rounded-base border border-line border-l-4 border-l-accent bg-page p-4 sm:flex-row sm:items-center">
      <div className="min-w-0 sm:grow">
        <p className="font-semibold">{title}</p>
        {description !== undefined && <p className="text-small text-muted">{description}</p>}
      </div>
      <p className="tabular text-lead font-bold whitespace-nowrap empty:hidden">{amount}</p>
      <ButtonLink href={href}>
        {action}
        <span className="sr-only">: {title}</span>
      </ButtonLink>
    </li>
  );
}

/** The "Nu te doen" list: at most three on a start page. */
export function TaskList({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <ul aria-label={label} className="space-y-3">
      {children}
    </ul>
  );
}
