export type Scanuitslag = { readonly uitslag: "schoon" } | { readonly uitslag: "besmet"; /** As the scanner calls it. */ readonly naam: string };

/**
 * Looks through a file for viruses. An answer is always about the file; when the scanner cannot be asked it throws VirusscanOnbereikbaar,
 * and then nothing is known about the file.
 */
export type Virusscan = { readonly naam: string; readonly scan: (bytes: Uint8Array) => Promise<Scanuitslag> };

export class VirusscanOnbereikbaar extends Error {
  override readonly name = "VirusscanOnbereikbaar";
}
