import type { Retourregel } from "@/lib/db/toekenning.repository";
import type { Toekenningsbericht } from "@/lib/domein/toekenning/bericht";
import type { Bevinding } from "@/lib/domein/toekenning/retourcodes";

type Plaats = { readonly regel: number | null; readonly pad: string | null };

/** What lib/koppelvlak made of the bytes: a message, or everything that is wrong with the file. */
export type Gelezen =
  | { readonly ok: true; readonly bericht: Toekenningsbericht }
  | {
      readonly ok: false;
      readonly fouten: readonly { readonly code: string; readonly plaats: Plaats | null; readonly gegevens: Readonly<Record<string, string>> }[];
      readonly herkend: { readonly berichtnummer?: string };
    };

export type Bestandsfout = Extract<Gelezen, { ok: false }>["fouten"][number];

export const uitBestand = ({ code, plaats, gegevens }: Bestandsfout): Retourregel => ({
  code,
  plaats: plaats?.pad ?? null,
  regel: plaats?.regel ?? null,
  gegevens,
});

export const uitKeuring = ({ code, plaats, gegevens }: Bevinding): Retourregel => ({ code, plaats, regel: null, gegevens });

export const codesVan = (retourcodes: readonly Retourregel[]): readonly string[] => [...new Set(retourcodes.map(({ code }) => code))];
