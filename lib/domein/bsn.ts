/** Digits with an optional missing leading zero: a BSN of eight digits is a BSN of nine that lost its zero. */
const VORM = /^\d{8,9}$/;

/** Weights of the 11-proef; the last digit counts negative, which is what sets a BSN apart from a bank account. */
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Nine digits without spaces or points, or null when the text cannot be a BSN at all. No 11-proef here. */
export function normaliseerBsn(tekst: string): string | null {
  const cijfers = tekst.replace(/[\s.]/g, "");
  return VORM.test(cijfers) ? cijfers.padStart(9, "0") : null;
}

/** Logisch Ontwerp BSN: nine digits, not all zero, weighted sum divisible by eleven. */
export function isBsn(tekst: string): boolean {
  const bsn = normaliseerBsn(tekst);
  if (bsn === null || bsn === "000000000") return false;
  const som = GEWICHTEN.reduce((totaal, gewicht, plaats) => totaal + gewicht * Number(bsn.charAt(plaats)), 0);
  return som % 11 === 0;
}

/** For screens of staff who need to recognise, not to know: "*****0123". */
export function maskeerBsn(tekst: string): string {
  const bsn = normaliseerBsn(tekst);
  return bsn === null ? "*********" : `*****${bsn.slice(-4)}`;
}
