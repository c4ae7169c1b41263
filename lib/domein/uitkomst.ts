/**
 * The result of something the law or a rule may refuse. Bugs and broken connections are thrown, never returned:
 * whoever receives an `Uitkomst` knows that nothing technical went wrong.
 */
export type Uitkomst<T, Reden> =
  | { readonly ok: true; readonly waarde: T }
  | { readonly ok: false; readonly reden: Reden };

export const gelukt = <T>(waarde: T): { readonly ok: true; readonly waarde: T } => ({ ok: true, waarde });

export const geweigerd = <const Reden>(reden: Reden): { readonly ok: false; readonly reden: Reden } => ({
  ok: false,
  reden,
});
