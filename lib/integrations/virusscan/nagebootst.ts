/** The scanner of demo and test: it knows one virus, the harmless test file that every scanner must find (EICAR). */
import type { Virusscan } from "./poort";

/** In two halves, so that this file is not itself taken for it. */
const EICAR = Buffer.from(["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""), "latin1");

export const nagebootsteVirusscan: Virusscan = {
  naam: "nagebootst",
  scan: (bytes) => Promise.resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(EICAR) ? { uitslag: "besmet", naam: "EICAR-Test-File" } : { uitslag: "schoon" }),
};
