/** Repeats, and what may be said about them: the middle one, and how far the others were from it. */
import { existsSync, readFileSync } from "node:fs";

import autocannon from "autocannon";

export type Line = {
  readonly what: string;
  readonly value: string;
  readonly goal?: string;
  /** Left out where there is nothing to judge. */
  readonly met?: boolean;
  /** What was to be measured did not work at all: the only thing that makes the run fail. */
  readonly broken?: boolean;
};

export const whole = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 0 });
export const tenths = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 1 });
export const hundredths = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 2 });

/** Lowest, middle, highest. */
export function range(values: readonly number[], show: (value: number) => string): string {
  const { median, min, max } = spread(values);
  return `${show(min)}–${show(median)}–${show(max)}`;
}

export type Spread = { readonly median: number; readonly min: number; readonly max: number };

export function spread(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return { median: at(Math.floor(sorted.length / 2)), min: at(0), max: at(sorted.length - 1) };
}

export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * Takes turns, so that a busy moment of the machine falls on all of them: A B C, A B C, A B C, and never A A A, B B B.
 */
export async function interleaved<K extends string>(
  subjects: Readonly<Record<K, () => Promise<number>>>,
  repeats: number,
): Promise<Readonly<Record<K, readonly number[]>>> {
  const names = Object.keys(subjects).filter((name): name is K => name in subjects);
  const samples = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < repeats; round += 1) {
    for (const name of names) samples.get(name)?.push(await subjects[name]());
  }
  const result: Partial<Record<K, readonly number[]>> = {};
  for (const name of names) result[name] = samples.get(name) ?? [];
  return isComplete(result, names) ? result : Promise.reject(new Error("unreachable"));
}

const isComplete = <K extends string>(
  result: Partial<Record<K, readonly number[]>>,
  names: readonly K[],
): result is Record<K, readonly number[]> => names.every((name) => result[name] !== undefined);

export type Load = { readonly perSecond: number; readonly requests: number; readonly p50: number; readonly p99: number };

/** Requests a second with this many connections at once. An answer that is no success makes the figure worthless. */
export async function load(url: string, cookie: string, connections: number, seconds: number): Promise<Load> {
  const result = await autocannon({ url, connections, duration: seconds, headers: { cookie } });
  if (result.non2xx + result.errors > 0) {
    throw new Error(`${url}: ${String(result.non2xx)} refusals and ${String(result.errors)} errors under load`);
  }
  return { perSecond: result.requests.average, requests: result.requests.total, p50: result.latency.p50, p99: result.latency.p99 };
}

/** Share of the processors that is idle over the next half second; low means that somebody else is measuring too. */
export async function idle(): Promise<number> {
  const before = cpuTimes();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const after = cpuTimes();
  const total = after.total - before.total;
  return total === 0 ? Number.NaN : (after.idle - before.idle) / total;
}

function cpuTimes(): { readonly idle: number; readonly total: number } {
  if (!existsSync("/proc/stat")) return { idle: 0, total: 0 };
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const times = line.split(/\s+/).slice(1).map(Number);
  return { idle: (times[3] ?? 0) + (times[4] ?? 0), total: times.reduce((sum, value) => sum + value, 0) };
}

/**
 * Processor time a process has used so far, in milliseconds. On a machine that others use as well this says more than the
 * clock on the wall: waiting for a turn does not count.
 */
export function processorMs(pid: number | undefined): number {
  const path = `/proc/${String(pid ?? 0)}/stat`;
  if (!existsSync(path)) return Number.NaN;
  const fields = (readFileSync(path, "utf8").split(") ")[1] ?? "").split(" ");
  const TICK_MS = 10;
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Resident memory of a process in megabytes, or NaN where the system does not show it. */
export function residentMb(pid: number | undefined): number {
  const path = `/proc/${String(pid ?? 0)}/status`;
  if (!existsSync(path)) return Number.NaN;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(path, "utf8"))?.[1]) / 1024;
}
