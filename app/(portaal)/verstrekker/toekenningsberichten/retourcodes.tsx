import { formatGegevens } from "@/lib/format";
import { retourtekst } from "@/lib/messages/retour";

type Regel = Readonly<{
  code: string;
  plaats: string | null;
  regel: number | null;
  gegevens: Readonly<Record<string, string | number | readonly string[]>>;
}>;

/** What was found in a message: where, in words, and what to do about it. */
export function Retourcodes({ regels }: Readonly<{ regels: readonly Regel[] }>) {
  return (
    <ol className="space-y-4">
      {regels.map(({ code, plaats, regel, gegevens }, nummer) => {
        const { titel, uitleg, watNu } = retourtekst(code, formatGegevens(gegevens));
        const waar = [regel === null ? null : `regel ${String(regel)}`, plaats].filter((deel) => deel !== null).join(", ");
        return (
          <li key={`${code}-${String(nummer)}`} className="keep-together border-l-4 border-line pl-4">
            <p className="font-semibold">{titel}</p>
            {uitleg !== "" && <p className="max-w-measure">{uitleg}</p>}
            <p className="max-w-measure">{watNu}</p>
            <p className="text-small text-muted">
              {waar !== "" && <>Plaats: {waar}. </>}Code {code}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
