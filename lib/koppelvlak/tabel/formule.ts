/**
 * What a spreadsheet could take for a formula. Names and numbers come from people and machines we do not control, so every list that we
 * write asks this first (OWASP, CSV injection).
 */

/** A formula may also hide behind white space, which a spreadsheet takes off first. */
const FORMULE = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

export const isFormule = (tekst: string): boolean => FORMULE.test(tekst);
