/** The processes of the product, watched from one place: output with a name in front, restarts, and an orderly end. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

import type { Report } from "./postgres";
import { StartError } from "./start-error";

export type Service = {
  readonly name: string;
  /** Arguments to node. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Lines that would mislead: they are not shown. */
  readonly unsaid?: RegExp;
  /** Resolves when the process answers; asked again after every restart. */
  readonly ready: (child: ChildProcess) => Promise<void>;
};

export type Running = {
  readonly name: string;
  readonly pid: () => number | undefined;
  readonly stop: (graceMs: number) => Promise<void>;
  readonly kill: () => void;
};

/**
 * When we are killed outright, the pipe to each child closes and this ends it in its own orderly way: no web server is
 * left behind on the port. Given as source because it is loaded before anything else, in whatever program it is.
 */
const END_WITH_PARENT =
  "data:text/javascript,process.on('disconnect',()=>process.kill(process.pid,'SIGTERM'));process.channel?.unref()";

const LONGEST_PAUSE_MS = 30_000;
/** A process that lived this long was healthy: its next failure starts again with a short pause. */
const HEALTHY_MS = 60_000;

function launch({ name, args, env, unsaid }: Service, report: Report): ChildProcess {
  const child = spawn(process.execPath, ["--import", END_WITH_PARENT, ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // A group of its own: Ctrl-C in the terminal reaches us only, and we decide who stops when.
    detached: process.platform !== "win32",
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on("line", (line) => {
      if (unsaid?.test(line) !== true) report(`[${name}] ${line}`);
    });
  }
  return child;
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, name);
  } catch {
    child.kill(name);
  }
}

const ended = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve("before");
    child.once("exit", (code, by) => {
      resolve(by ?? `code ${String(code)}`);
    });
  });

/** Starts a service and waits until it answers. From then on it is started again whenever it ends. */
export async function startService(service: Service, report: Report): Promise<Running> {
  let stopping = false;
  let child = launch(service, report);
  let startedAt = performance.now();
  let pause = 500;

  const keepAlive = async (how: string): Promise<void> => {
    while (!stopping) {
      if (performance.now() - startedAt > HEALTHY_MS) pause = 500;
      report(`[${service.name}] ended (${how}); starting again in ${String(pause / 1000)} s`);
      await sleep(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (isStopping()) return;
      child = launch(service, report);
      startedAt = performance.now();
      how = await ended(child);
    }
  };
  const isStopping = (): boolean => stopping;

  const first = ended(child).then((how) => {
    throw new StartError(`${service.name} ended (${how}) before it was ready; its own messages are above.`);
  });
  await Promise.race([service.ready(child), first]).catch((error: unknown) => {
    stopping = true;
    signal(child, "SIGKILL");
    throw error;
  });
  first.catch(() => undefined);
  void ended(child).then(keepAlive);

  return {
    name: service.name,
    pid: () => child.pid,
    stop: async (graceMs) => {
      stopping = true;
      signal(child, "SIGTERM");
      const inTime = await Promise.race([ended(child).then(() => true), sleep(graceMs, false, { ref: false })]);
      if (!inTime) signal(child, "SIGKILL");
    },
    kill: () => {
      stopping = true;
      signal(child, "SIGKILL");
    },
  };
}

/** Ready when this address answers with a success. */
export const answersAt =
  (url: string, patienceMs = 90_000): Service["ready"] =>
  async () => {
    const deadline = performance.now() + patienceMs;
    let last = "no answer";
    while (performance.now() < deadline) {
      try {
        const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
        await response.body?.cancel();
        if (response.ok) return;
        last = `status ${String(response.status)}`;
      } catch (error) {
        last = error instanceof Error ? error.message : String(error);
      }
      await sleep(150);
    }
    throw new StartError(`${url} does not become healthy: ${last}.`);
  };

/** Ready when the process says so itself. */
export const saysReady: Service["ready"] = (child) =>
  new Promise((resolve) => {
    child.on("message", (message) => {
      if (message === "ready") resolve();
    });
  });

type Errand = { readonly name: string; readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv };

/**
 * Runs a node program to its end.
 * @throws StartError when it fails; what it said is shown then, or all along when it is not `quiet`
 */
export async function runToEnd({ name, args, env }: Errand, report: Report, quiet: boolean): Promise<void> {
  const child = spawn(process.execPath, [...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const held: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      if (quiet) held.push(line);
      else report(`[${name}] ${line}`);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === 0) return;
  for (const line of held) report(`[${name}] ${line}`);
  throw new StartError(`${name} failed; its messages are above.`);
}
