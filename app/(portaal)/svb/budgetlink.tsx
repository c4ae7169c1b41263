import { Link } from "@/components/ui/link";
import { type Actor, mag } from "@/lib/domein/toegang";

/** From a case to the budget it is about: the dossier that holds it, for who may open one. */
export function Budgetlink({ actor, nummer }: Readonly<{ actor: Actor; nummer: string }>) {
  if (!mag(actor, "dossier.inzien")) return <>{nummer}</>;
  return <Link href={`/svb/dossier?${new URLSearchParams({ zoek: nummer }).toString()}`}>{nummer}</Link>;
}
