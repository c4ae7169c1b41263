/**
 * The worker: a process of its own beside the web server, any number of them on one database. It takes jobs from the
 * queue that the use cases fill inside their transactions, and runs the nightly ones from the crontab.
 */
import { Logger, run } from "graphile-worker";

import { env } from "../env";
import { log } from "../log";
import { crontab, taken } from "./taken";

const CONCURRENCY = 4;
/** Running jobs get this long to finish; what is cut off then is taken again by the next worker. */
const GRACE_MS = 8_000;

/** Only who and what, never the payload: a job may carry what does not belong in a log. */
const queueLog = new Logger((scope) => (queueLevel, message) => {
  const line = { taak: scope.taskIdentifier, job: scope.jobId, worker: scope.workerId };
  const level: string = queueLevel;
  if (level === "error") log.error(line, message);
  else if (level === "warning") log.warn(line, message);
  // The queue reports every job it takes as "info"; for us that is detail.
  else log.debug(line, message);
});

async function main(): Promise<void> {
  const runner = await run({
    // The queue's own tables belong to the owner; the tasks open the application's connection and its row-level security.
    connectionString: env().DATABASE_URL,
    taskList: { ...taken },
    crontab: crontab.join("\n"),
    concurrency: CONCURRENCY,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: queueLog,
  });

  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "worker stops");
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    runner.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);

  await runner.addJob("hartslag", {});
  log.info({ taken: Object.keys(taken).length }, "worker ready");
  process.send?.("ready");
  await runner.promise;
}

main().catch((error: unknown) => {
  log.fatal({ err: error }, "worker failed");
  process.exit(1);
});
