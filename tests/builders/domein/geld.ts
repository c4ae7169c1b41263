import { type Centen, centen, honderdsten, type Honderdsten } from "@/lib/domein/geld";

/** Whole euros, for tests that read like the worked examples. */
export const euro = (bedrag: number): Centen => centen(BigInt(Math.trunc(bedrag * 100 + (bedrag < 0 ? -0.5 : 0.5))));
export const uur = (aantal: number): Honderdsten => honderdsten(Math.trunc(aantal * 100 + 0.5));
