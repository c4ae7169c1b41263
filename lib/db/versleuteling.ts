import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

import { env } from "@/lib/env";

const ALGORITME = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** iv ‖ tag ‖ ciphertext. A fresh iv each time, so equal BSNs do not look equal in a dump. */
export function versleutelBsn(bsn: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITME, env().VERSLEUTELSLEUTEL, iv);
  const inhoud = Buffer.concat([cipher.update(bsn, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), inhoud]));
}

/** @throws when the key is another one or the stored bytes were changed */
export function ontsleutelBsn(opgeslagen: Uint8Array): string {
  const bytes = Buffer.from(opgeslagen);
  const decipher = createDecipheriv(ALGORITME, env().VERSLEUTELSLEUTEL, bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
}

/** Keyed hash to find a person by BSN (nine digits) without storing it readably. */
export const bsnIndex = (bsn: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHmac("sha256", env().INDEXSLEUTEL).update(bsn).digest());
