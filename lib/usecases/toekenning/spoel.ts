import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file that was received whole; it has no name any more and is gone when it is closed or the process ends. */
export type Spoel = { readonly bytes: number; readonly hash: Uint8Array<ArrayBuffer>; readonly stukken: (grootte: number) => AsyncGenerator<Uint8Array<ArrayBuffer>>; readonly sluit: () => Promise<void> };

async function* lees(bestand: FileHandle, bytes: number, grootte: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let plek = 0; plek < bytes; plek += grootte) {
    const stuk = new Uint8Array(Math.min(grootte, bytes - plek));
    for (let vol = 0; vol < stuk.length; ) {
      const { bytesRead } = await bestand.read(stuk, vol, stuk.length - vol, plek + vol);
      if (bytesRead === 0) throw new Error("a spooled file became shorter");
      vol += bytesRead;
    }
    yield stuk;
  }
}

/**
 * Keeps what comes in on disk until all of it is there, so that a slow sender holds no transaction and a broken one leaves
 * nothing. `kijk` sees every block and stops the receiving by answering something.
 */
export async function spoel<T>(bron: AsyncIterable<Uint8Array>, kijk: (blok: Uint8Array, bytes: number) => T | null): Promise<Spoel | { readonly gestopt: T }> {
  const pad = join(tmpdir(), `levering-${randomUUID()}`);
  const bestand = await open(pad, "wx+", 0o600);
  const sluit = (): Promise<void> => bestand.close();
  try {
    await unlink(pad);
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const blok of bron) {
      bytes += blok.length;
      const gestopt = kijk(blok, bytes);
      if (gestopt !== null) {
        await sluit();
        return { gestopt };
      }
      hash.update(blok);
      await bestand.write(blok);
    }
    return { bytes, hash: new Uint8Array(hash.digest()), stukken: (grootte) => lees(bestand, bytes, grootte), sluit };
  } catch (fout) {
    await sluit();
    throw fout;
  }
}
