import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";

import * as z from "zod";

import { StartError } from "./start-error";

const schema = z.object({
  ownerPassword: z.string().min(16),
  webPassword: z.string().min(16),
  NEXTAUTH_SECRET: z.string().min(32),
  OIDC_CLIENT_SECRET: z.string().min(16),
  VERSLEUTELSLEUTEL: z.base64(),
  INDEXSLEUTEL: z.base64(),
});

/** What this installation generated for itself. Lose it and the stored BSNs can never be read again. */
export type Secrets = z.output<typeof schema>;

const generate = (): Secrets => ({
  ownerPassword: randomBytes(24).toString("hex"),
  webPassword: randomBytes(24).toString("hex"),
  NEXTAUTH_SECRET: randomBytes(48).toString("hex"),
  OIDC_CLIENT_SECRET: randomBytes(32).toString("hex"),
  VERSLEUTELSLEUTEL: randomBytes(32).toString("base64"),
  INDEXSLEUTEL: randomBytes(32).toString("base64"),
});

/** Either the whole file is there after a crash or none of it. */
function writeWhole(path: string, text: string): void {
  const temporary = `${path}.new`;
  const handle = openSync(temporary, "w", 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(temporary, path);
}

/**
 * Reads the secrets of this installation, or makes them when there is no database yet.
 * @throws StartError when there is a database but its secrets are gone or unreadable: new ones would not fit it
 */
export function loadSecrets(dir: string, dataDir: string): Secrets {
  const path = join(dir, "geheimen.json");
  if (!existsSync(path)) {
    if (existsSync(dataDir)) {
      throw new StartError(
        `${path} is missing, but ${dataDir} holds a database.\n` +
          "The passwords and encryption keys of that database were in it. Put the file back from a backup.\n" +
          "To begin again with an empty database, move both away yourself; nothing is deleted for you.",
      );
    }
    writeWhole(path, `${JSON.stringify(generate(), null, 2)}\n`);
  }
  const parsed = schema.safeParse(parseJson(readFileSync(path, "utf8")));
  if (!parsed.success) {
    throw new StartError(`${path} is damaged: ${z.prettifyError(parsed.error)}\nPut it back from a backup.`);
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
