import { notFound } from "next/navigation";

import { Bedrag } from "@/components/domein/bedrag";
import { Tijdstip } from "@/components/domein/dag";
import { PageFrame } from "@/components/layout/page-frame";
import { AmountList } from "@/components/ui/amount-list";
import { ButtonLink } from "@/components/ui/button";
import { TaskCard, TaskList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { min } from "@/lib/domein/geld";
import { mag } from "@/lib/domein/toegang";
import { formatGeheel, formatTijdstip } from "@/lib/format";
import { BERICHTSTATUS_MESSAGES } from "@/lib/messages/retour";
import { type Verstrekkerstart, verstrekkerstart } from "@/lib/queries/verstrekker/start";
import type { Berichtregel } from "@/lib/queries/verstrekker/toekenningsbericht";

export const metadata = { title: "Overzicht" };

const telling = (aantal: number, een: string, meer: string): string => (aantal === 1 ? `1 ${een}` : `${formatGeheel(aantal)} ${meer}`);

/** "2 op, 1 komt naar verwachting niet uit": what there is none of is left out. */
const opsomming = (delen: readonly (readonly [number, string])[]): string => `${delen.flatMap(([aantal, tekst]) => (aantal === 0 ? [] : [tekst])).join(", ")}.`;

const GEEN_SIGNALEN = { komt_niet_uit: 0, bijna_op: 0, op: 0 };

function Voorlopigtaken({ voorlopig }: Pick<Verstrekkerstart, "voorlopig">) {
  return (
    <>
      {voorlopig.samenloop > 0 && (
        <TaskCard
          title={`${telling(voorlopig.samenloop, "budget loopt", "budgetten lopen")} samen met dat van een andere verstrekker`}
          description="Overleg wie verstrekt. Een van beide trekt zijn budget in."
          href="/verstrekker/voorlopig"
        />
      )}
      {voorlopig.aantal > 0 && (
        <TaskCard
          title={`${telling(voorlopig.aantal, "voorlopig budget wacht", "voorlopige budgetten wachten")} op uw toekenning`}
          description="De SVB betaalt in uw opdracht tot de einddatum. Lever het toekenningsbericht aan."
          href="/verstrekker/voorlopig"
        />
      )}
    </>
  );
}

function Taken({ start }: Readonly<{ start: Verstrekkerstart }>) {
  const { teAccorderen, oudsteSinds, teBekrachtigen, voorlopig, berichten, lopend } = start;
  const accorderen = teAccorderen ?? 0;
  const uitval = berichten?.uitval ?? 0;
  const afgekeurd = berichten?.afgekeurd ?? 0;
  const overbesteed = lopend?.overbesteed ?? 0;
  const { komt_niet_uit: nietUit, bijna_op: bijnaOp, op } = lopend?.signalen ?? GEEN_SIGNALEN;
  const signalen = nietUit + bijnaOp + op;
  if (accorderen + teBekrachtigen + voorlopig.aantal + voorlopig.samenloop + uitval + afgekeurd + overbesteed + signalen === 0) {
    return <EmptyState title="Er wacht niets op u">Alle zorgovereenkomsten zijn bekeken en alle berichten zijn verwerkt.</EmptyState>;
  }
  return (
    <TaskList label="Nu te doen">
      {accorderen > 0 && (
        <TaskCard
          title={`${telling(accorderen, "zorgovereenkomst wacht", "zorgovereenkomsten wachten")} op uw akkoord`}
          description={oudsteSinds === null ? undefined : `De oudste wacht sinds ${formatTijdstip(oudsteSinds)}.`}
          href="/verstrekker/zorgovereenkomsten"
        />
      )}
      {teBekrachtigen > 0 && (
        <TaskCard
          title={`${telling(teBekrachtigen, "zorgovereenkomst is", "zorgovereenkomsten zijn")} ambtshalve goedgekeurd`}
          description="De SVB deed dat in uw opdracht. Zeg van elke zorgovereenkomst of u erachter staat."
          href="/verstrekker/ambtshalve"
        />
      )}
      <Voorlopigtaken voorlopig={voorlopig} />
      {afgekeurd > 0 && (
        <TaskCard
          title={`${telling(afgekeurd, "bericht is", "berichten zijn")} afgekeurd in de laatste twee weken`}
          description="Verbeter het bericht en lever het opnieuw aan met een nieuw berichtnummer."
          href="/verstrekker/toekenningsberichten?status=afgekeurd"
        />
      )}
      {uitval > 0 && (
        <TaskCard
          title={`${telling(uitval, "bericht ligt", "berichten liggen")} bij de SVB`}
          description="Een medewerker bekijkt het. U hoeft nu niets te doen."
          href="/verstrekker/toekenningsberichten?status=uitval"
        />
      )}
      {overbesteed > 0 && (
        <TaskCard
          title={`${telling(overbesteed, "budget is", "budgetten zijn")} lager dan wat al is gebruikt`}
          description="Bespreek met de budgethouder wat er moet gebeuren."
          href="/verstrekker/uitputting?signaal=overbesteed&jaar=alle"
        />
      )}
      {signalen > 0 && (
        <TaskCard
          title={`${telling(signalen, "budget vraagt", "budgetten vragen")} uw aandacht`}
          description={opsomming([[op, `${formatGeheel(op)} op`], [bijnaOp, `${formatGeheel(bijnaOp)} bijna op`], [nietUit, `${telling(nietUit, "komt", "komen")} naar verwachting niet uit`]])}
          href="/verstrekker/signalen"
        />
      )}
    </TaskList>
  );
}

function Nieuwste({ berichten }: Readonly<{ berichten: readonly Berichtregel[] }>) {
  if (berichten.length === 0) return <EmptyState title="U hebt nog geen bericht aangeleverd" icon="bericht" />;
  return (
    <ul className="divide-y divide-line">
      {berichten.map((bericht) => (
        <li key={bericht.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
          <Link href={`/verstrekker/toekenningsberichten/${bericht.id}`}>{bericht.berichtnummer ?? bericht.bestandsnaam ?? "Bericht zonder nummer"}</Link>
          <span className="flex flex-wrap items-center gap-x-4 text-small text-muted">
            <Tijdstip moment={bericht.ontvangenOp} />
            <StatusBadge tone={BERICHTSTATUS_MESSAGES[bericht.status].tone} label={BERICHTSTATUS_MESSAGES[bericht.status].label} />
          </span>
        </li>
      ))}
    </ul>
  );
}

export default async function VerstrekkerPage() {
  const actor = await requireActor("verstrekker");
  const { db, nu, vandaag } = await requestDeps();
  const start = await verstrekkerstart(db, actor, nu, vandaag);
  if (start === null) notFound();

  return (
    <PageFrame
      title={actor.verstrekkerNaam}
      lead="Wat vraagt nu uw aandacht?"
      actions={
        mag(actor, "toekenningsbericht.aanleveren") && (
          <ButtonLink href="/verstrekker/toekenningsberichten/aanleveren">Bericht aanleveren</ButtonLink>
        )
      }
    >
      <Taken start={start} />
      {start.berichten !== null && (
        <Panel title="Nieuwste berichten" actions={<Link href="/verstrekker/toekenningsberichten">Alle berichten</Link>}>
          <Nieuwste berichten={start.berichten.nieuwste} />
        </Panel>
      )}
      {start.lopend !== null && (
        <Panel title={telling(start.lopend.aantal, "budget loopt vandaag", "budgetten lopen vandaag")} actions={<Link href="/verstrekker/toekenningen">Alle toekenningen</Link>}>
          <AmountList
            lines={[
              { key: "gebruikt", label: "Gebruikt", amount: <Bedrag centen={min(start.lopend.toegekend, start.lopend.vrij)} /> },
              { key: "vrij", label: "Nog vrij", amount: <Bedrag centen={start.lopend.vrij} /> },
              { key: "toegekend", label: "Toegekend", amount: <Bedrag centen={start.lopend.toegekend} />, total: true },
            ]}
          />
        </Panel>
      )}
    </PageFrame>
  );
}
