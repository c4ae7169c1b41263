import { Dag } from "@/components/domein/dag";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { Toekenningstatus } from "@/lib/domein/toekenning/status";
import type { Voorlopigbericht } from "@/lib/queries/mijn/voorlopig";

type Props = Readonly<{ bericht: Voorlopigbericht; status: Toekenningstatus; verstrekker: string }>;

/** What voorlopig means for who lives by it. */
export function Voorlopig({ bericht, status, verstrekker }: Props) {
  if (bericht.vervangenDoor !== null) {
    return (
      <Notice tone="ok" title="Dit voorlopige budget is vervangen door de toekenning">
        <p>
          Alles wat hieruit is betaald en afgesproken, staat nu bij <Link href={`/mijn/budget/${bericht.vervangenDoor.id}`}>budget {bericht.vervangenDoor.nummer}</Link>. U hoeft niets te doen.
        </p>
      </Notice>
    );
  }
  if (status !== "voorlopig") return null;
  if (bericht.verlopen) {
    return (
      <Notice tone="waarschuwing" title="Uit dit voorlopige budget kan nu niets nieuws worden betaald">
        <p>
          Dat kon tot en met <Dag datum={bericht.einddatum} />. De toekenning van {verstrekker} is er nog niet. De SVB vraagt die op. Wat al was goedgekeurd, wordt betaald.
        </p>
        <p>Keurt u een declaratie goed? Dan wacht die tot de toekenning er is. Daarna wordt die vanzelf opnieuw beoordeeld.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="info" title="Dit bedrag is voorlopig">
      <p>De toekenning van {verstrekker} is er nog niet. Daarom heeft de SVB een voorlopig budget geopend. Zo kunnen uw zorgverleners worden betaald.</p>
      <ul className="list-disc pl-6">
        <li>U kunt het gebruiken zoals elk budget, tot en met <Dag datum={bericht.einddatum} />.</li>
        <li>Komt de toekenning? Dan wordt dit budget vanzelf vervangen. Alles wat is betaald, gaat mee.</li>
        <li>Het bedrag kan dan anders zijn. Spreek daarom niet meer af dan u nodig hebt.</li>
      </ul>
    </Notice>
  );
}
