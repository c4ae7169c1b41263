import { notFound } from "next/navigation";

import { Groepentabel, Vergelijkingsstaat } from "@/components/domein/budgetvergelijking";
import { PageFrame } from "@/components/layout/page-frame";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { RowKeys } from "@/components/ui/row-keys";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatTijdstip } from "@/lib/format";
import { alles, vergelijkingPerVerstrekker } from "@/lib/queries/vergelijking";

export const metadata = { title: "Budgetvergelijking" };

export default async function VergelijkingPage() {
  const actor = await requireActor("svb");
  const { db, nu } = await requestDeps();
  const groepen = (await vergelijkingPerVerstrekker(db, actor)) ?? notFound();
  return (
    <PageFrame
      title="Budgetvergelijking"
      lead={`Wat is ingebracht, is ergens. Rechtstreeks uit het grootboek, ${formatTijdstip(nu)}.`}
      crumbs={[{ href: "/svb", label: "Overzicht" }]}
      actions={<PrintButton />}
    >
      <Panel title="Alle verstrekkers samen">
        <Vergelijkingsstaat groep={alles(groepen)} />
      </Panel>
      <Panel title="Per verstrekker">
        <Groepentabel naam="Verstrekker" rijen={groepen.map((groep) => ({ ...groep, sleutel: groep.id, href: `/svb/vergelijking/verstrekker/${groep.id}` }))} />
        <RowKeys />
      </Panel>
    </PageFrame>
  );
}
