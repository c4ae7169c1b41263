import type { Task } from "graphile-worker";

/**
 * What the worker can do, by the name under which SQL or TypeScript queues it. A job arrives at least once: every task
 * here gives the same end state when it runs twice.
 */
export const taken: Readonly<Record<string, Task>> = {};

/** Lines in crontab(5) form, in UTC: "minute hour day month weekday task". */
export const crontab: readonly string[] = [];
