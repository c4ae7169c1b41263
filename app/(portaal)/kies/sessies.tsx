import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { INACTIEF_MS } from "@/lib/auth/sessie";
import { systemNow } from "@/lib/clock";
import { db } from "@/lib/db";
import { type Aanmelding, listOpenSessies } from "@/lib/db/aanmelden";
import { formatTijdstip } from "@/lib/format";

/** Where else somebody is logged in at this moment, with one button to end all of it. Nothing when nowhere. */
export async function Sessies({ aanmelding }: Readonly<{ aanmelding: Aanmelding }>) {
  const nu = systemNow();
  const open = await listOpenSessies(db(), aanmelding.gebruikerId, new Date(nu.getTime() - INACTIEF_MS), nu);
  const andere = open.filter(({ id }) => id !== aanmelding.sessieId);
  if (andere.length === 0) return null;
  const aantal = andere.length === 1 ? "op 1 andere plaats" : `op ${String(andere.length)} andere plaatsen`;
  return (
    <Details summary={`U bent ook ${aantal} ingelogd`}>
      <ul className="mb-4 list-disc pl-6">
        {andere.map(({ id, aangemaaktOp, laatstGebruiktOp }) => (
          <li key={id}>
            Ingelogd op {formatTijdstip(aangemaaktOp)}, voor het laatst gebruikt op {formatTijdstip(laatstGebruiktOp)}
          </li>
        ))}
      </ul>
      <form method="post" action="/kies/elders-uitloggen">
        <Button type="submit" variant="secondary" icon="uit">
          Overal elders uitloggen
        </Button>
      </form>
    </Details>
  );
}
