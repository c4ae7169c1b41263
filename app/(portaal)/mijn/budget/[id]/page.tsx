import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { Small, Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { NUL } from "@/lib/domein/geld";
import type { Toekenningstatus } from "@/lib/domein/toekenning/status";
import { mag } from "@/lib/domein/toegang";
import { formatPeriode } from "@/lib/format";
import { WET_NAMEN } from "@/lib/messages/labels";
import { TOEKENNINGSTATUS_MESSAGES } from "@/lib/messages/retour";
import { budgetoverzicht } from "@/lib/queries/mijn/budget";
import { budgetextra } from "@/lib/queries/mijn/eigen-geld";
import { voorlopigbericht } from "@/lib/queries/mijn/voorlopig";

import { Budgetstand } from "../budgetkaart";
import { BuitenDeSoorten, PerMaand, PerSoort, PerZorgverlener } from "../cijfers";
import { Contact } from "../contact";
import { naamVan } from "../verwachting";
import { EigenGeld } from "./eigen-geld";
import { Voorlopig } from "./voorlopig";

export const metadata = { title: "Budget" };

const adres = z.object({ id: z.uuid() });

/** A voorlopig budget is replaced by the grant, and withdrawn then; nearly every other budget never was one, and is not asked. */
const MOGELIJK_VOORLOPIG: readonly Toekenningstatus[] = ["voorlopig", "ingetrokken"];

export default async function BudgetPage({ params }: PageProps<"/mijn/budget/[id]">) {
  const actor = await requireActor("mijn");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db, nu, vandaag } = await requestDeps();
  const { id } = gelezen.data;
  const [budget, extra] = await Promise.all([budgetoverzicht(db, actor, id, vandaag), budgetextra(db, actor, id, vandaag)]);
  if (budget === null) notFound();
  const voorlopig = MOGELIJK_VOORLOPIG.includes(budget.status) ? await voorlopigbericht(db, actor, id, vandaag) : null;
  const papier = mag(actor, "declaratie.inzien");

  return (
    <PageFrame
      title={naamVan(budget)}
      lead={`${WET_NAMEN[budget.wet]}, ${formatPeriode(budget.periode)}. Toekenning ${budget.nummer}.`}
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: "/mijn/budget", label: "Budgetten" },
      ]}
      aside={<StatusBadge tone={TOEKENNINGSTATUS_MESSAGES[budget.status].tone} label={TOEKENNINGSTATUS_MESSAGES[budget.status].label} />}
      actions={papier && <Link href={`/mijn/budget/${budget.id}/overzicht`}>Overzicht op papier</Link>}
    >
      {voorlopig !== null && <Voorlopig bericht={voorlopig} status={budget.status} verstrekker={budget.verstrekker.naam} />}
      {budget.status === "ingetrokken" && voorlopig?.vervangenDoor == null && (
        <Notice tone="waarschuwing" title="Dit budget is ingetrokken">
          <p>U kunt er geen nieuwe zorg meer uit betalen. Wat al was goedgekeurd, wordt nog betaald.</p>
        </Notice>
      )}
      {budget.status === "afgesloten" && (
        <Notice tone="info" title="Dit budget is afgesloten">
          <p>Er kan niets meer uit worden betaald. Wat over was, is terug naar {budget.verstrekker.naam}.</p>
          <p>
            <Link href={`/mijn/budget/${gelezen.data.id}/afsluiting`}>Bekijk wat er is betaald en wat dit betekent</Link>
          </p>
        </Notice>
      )}
      <Panel title="Hoe staat het ervoor?">
        <Budgetstand budget={budget} vandaag={vandaag} />
      </Panel>
      {budget.zorgverleners.length > 0 && (
        <Panel title="Per maand">
          <PerMaand budget={budget} />
        </Panel>
      )}
      <Panel title="Per soort zorg">
        <PerSoort budget={budget} />
        {extra !== null && <BuitenDeSoorten budget={budget} opgenomen={extra.vvb.opgenomen} />}
      </Panel>
      <Panel title="Per zorgverlener">
        <PerZorgverlener budget={budget} />
        {budget.stand.onderweg > NUL && <Small className="mt-2">Bij ‘gereserveerd’ hoort hier ook wat onderweg is naar de bank.</Small>}
      </Panel>
      {/* What somebody adds to a budget with their own money has its place here, between what was used and whom to ask. */}
      {extra !== null && <EigenGeld budget={budget} extra={extra} />}
      <Contact verstrekker={budget.verstrekker}>
        <Text>Vragen over de hoogte of de looptijd van dit budget? Die beantwoordt {budget.verstrekker.naam}.</Text>
      </Contact>
      <p className="text-small text-muted">
        Stand van <Tijdstip moment={nu} />
      </p>
    </PageFrame>
  );
}
