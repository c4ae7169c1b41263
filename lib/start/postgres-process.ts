/** Is the process in postmaster.pid alive, and is it really the PostgreSQL of this data directory? */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { platform } from "node:os";
import { join } from "node:path";

import { errorCode } from "./start-error";

export type Postmaster = { readonly pid: number; readonly port: number };

/** What postmaster.pid says: the process on line 1 and the port on line 4. Null when there is no such file. */
export function readPostmaster(dataDir: string): Postmaster | null {
  const path = join(dataDir, "postmaster.pid");
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
  return !isZombie(pid);
}

/** A container without an init process keeps the dead in its process table. */
function isZombie(pid: number): boolean {
  const stat = `/proc/${String(pid)}/stat`;
  return existsSync(stat) && /\) Z /.test(readFileSync(stat, "utf8"));
}

/** After a reboot the old process number may belong to anything. */
export function isPostgresOf(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false;
  const cwd = `/proc/${String(pid)}/cwd`;
  if (platform() === "linux") {
    try {
      return readlinkSync(cwd) === realpathSync(dataDir);
    } catch {
      return readFileSync(`/proc/${String(pid)}/comm`, "utf8").trim() === "postgres";
    }
  }
  if (platform() === "win32") return true;
  return spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).stdout.includes("postgres");
}

/** The command line of a live process, or "" when there is none or it cannot be seen. */
export function commandOf(pid: number): string {
  if (!isAlive(pid)) return "";
  const cmdline = `/proc/${String(pid)}/cmdline`;
  if (existsSync(cmdline)) return readFileSync(cmdline, "utf8").replaceAll("\0", " ");
  const { status, stdout } = spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  return status === 0 ? stdout : "";
}
