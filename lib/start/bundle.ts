/**
 * The worker and the inlogsimulator as plain JavaScript beside the web build: one file each, packages left where they
 * are. Run through tsx they would carry a compiler along for as long as they live, more than twice the memory.
 */
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";

import { build } from "esbuild";

import { isMainModule } from "./main-module";

/** Inside .next, so that whatever clears the web build clears these too. */
const FOLDER = ".next/processen";

const PROCESSES = {
  worker: "lib/jobs/worker.ts",
  inlogsimulator: "lib/auth/inlogsimulator/server.ts",
} as const;

/** Files that a process reads from its own folder when it starts. */
const BESIDE = ["lib/auth/inlogsimulator/stijl.css"];

export type Bundled = keyof typeof PROCESSES;

export const sourceOf = (name: Bundled): string => PROCESSES[name];
export const bundleOf = (name: Bundled): string => join(FOLDER, `${name}.mjs`);

const NAMES = ["worker", "inlogsimulator"] as const satisfies readonly Bundled[];

export const isBundled = (): boolean => NAMES.every((name) => existsSync(bundleOf(name)));

export async function bundle(): Promise<void> {
  await build({
    entryPoints: PROCESSES,
    outdir: FOLDER,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    keepNames: true,
    logLevel: "warning",
  });
  for (const file of BESIDE) copyFileSync(file, join(FOLDER, file.slice(file.lastIndexOf("/") + 1)));
}

if (isMainModule(import.meta.url)) await bundle();
