import { notFound } from "next/navigation";
import * as z from "zod";

import { Afsluittotalen } from "@/components/domein/afsluittotalen";
import { PageFrame } from "@/components/layout/page-frame";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { NUL } from "@/lib/domein/geld";
import { formatBedrag, formatPeriode, formatTijdstip } from "@/lib/format";
import { WET_NAMEN } from "@/lib/messages/labels";
import { type MijnAfsluiting, mijnAfsluiting } from "@/lib/queries/mijn/afsluiting";

import { naamVan } from "../../verwachting";

export const metadata = { title: "Budget afgesloten" };

const adres = z.object({ id: z.uuid() });

function Betekenis({ afsluiting }: Readonly<{ afsluiting: MijnAfsluiting }>) {
  const { naam, telefoon } = afsluiting.verstrekker;
  return (
    <div className="max-w-measure space-y-3">
      <Text>{afsluiting.terug > NUL ? `Er was ${formatBedrag(afsluiting.terug)} over. Dat bedrag is terug naar ${naam}. U hoeft niets te betalen.` : "Het hele budget is besteed. Er gaat niets terug."}</Text>
      <Text>Er kan geen zorg meer uit dit budget worden betaald, ook niet over eerdere maanden.</Text>
      <Text>
        Hebt u nog een rekening van een zorgverlener over deze periode? Vraag {naam} of er een nieuwe toekenning komt.
        {telefoon !== null && (
          <>
            {" "}
            Bel <Link href={`tel:${telefoon.replace(/\s/g, "")}`} className="whitespace-nowrap">{telefoon}</Link>.
          </>
        )}
      </Text>
    </div>
  );
}

export default async function MijnAfsluitingPage({ params }: PageProps<"/mijn/budget/[id]/afsluiting">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("mijn");
  const { db } = await requestDeps();
  const afsluiting = await mijnAfsluiting(db, actor, gelezen.data.id);
  if (afsluiting === null) notFound();
  return (
    <PageFrame
      title="Uw budget is afgesloten"
      lead={`${WET_NAMEN[afsluiting.wet]}, ${formatPeriode(afsluiting)}. Toekenning ${afsluiting.nummer}, afgesloten op ${formatTijdstip(afsluiting.afgeslotenOp)}.`}
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: "/mijn/budget", label: "Budgetten" },
        { href: `/mijn/budget/${gelezen.data.id}`, label: naamVan(afsluiting) },
      ]}
      actions={<PrintButton label="Overzicht afdrukken" />}
    >
      <Panel title="Wat betekent dit?">
        <Betekenis afsluiting={afsluiting} />
      </Panel>
      <Panel title="Toegekend en besteed">
        <Afsluittotalen totalen={afsluiting.totalen} uitgelegd />
      </Panel>
    </PageFrame>
  );
}
