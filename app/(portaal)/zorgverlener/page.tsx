import { notFound } from "next/navigation";

import { Bedrag } from "@/components/domein/bedrag";
import { Dag } from "@/components/domein/dag";
import { Persoonskop } from "@/components/domein/persoonskop";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { TaskCard, TaskList } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatMaand, formatNaam } from "@/lib/format";
import { type TeDoen, type VerwachteBetaling, type Zorgverlenerstart, zorgverlenerStart } from "@/lib/queries/zorgverlener/start";

export const metadata = { title: "Overzicht" };

const MEESTE = 3;

const BETALINGEN: readonly Column<VerwachteBetaling>[] = [
  { key: "datum", header: "Verwacht op", rowHeader: true, nowrap: true, cell: (rij) => <Dag datum={rij.verwachtOp} /> },
  { key: "maand", header: "Maand", cell: (rij) => <Link href={`/zorgverlener/declaraties/${rij.id}`}>{formatMaand(rij.maand)}</Link> },
  { key: "voor", header: "Voor", cell: (rij) => formatNaam(rij.budgethouder) },
  { key: "bedrag", header: "Bedrag", numeric: true, cell: (rij) => <Bedrag centen={rij.bedrag} /> },
];

function Taak({ taak }: Readonly<{ taak: TeDoen }>) {
  const naam = formatNaam(taak.budgethouder);
  if (taak.soort === "ondertekenen") {
    return <TaskCard title={`Onderteken: zorgovereenkomst met ${naam}`} description={taak.nummer} href={`/zorgverlener/zorgovereenkomsten/${taak.id}`} />;
  }
  const titel = taak.soort === "terug" ? "Verbeter" : "Bied aan";
  return (
    <TaskCard
      title={`${titel}: declaratie ${formatMaand(taak.maand)} voor ${naam}`}
      description={taak.soort === "terug" ? `Teruggestuurd: ${taak.reden ?? ""}` : "Nog niet aangeboden"}
      amount={<Bedrag centen={taak.bedrag} />}
      href={`/zorgverlener/declaraties/${taak.id}`}
    />
  );
}

function NuTeDoen({ start }: Readonly<{ start: Zorgverlenerstart }>) {
  const vergeten = start.nogNietGedeclareerd;
  if (start.teDoen.length === 0 && vergeten.length === 0) return <EmptyState title="U hoeft nu niets te doen">Zodra er iets van u nodig is, staat het hier.</EmptyState>;
  const plaats = Math.max(0, MEESTE - start.teDoen.length);
  return (
    <>
      <TaskList label="Nu te doen">
        {start.teDoen.slice(0, MEESTE).map((taak) => (
          <Taak key={taak.id} taak={taak} />
        ))}
        {vergeten.slice(0, plaats).map(({ zorgovereenkomstId, budgethouder, maand }) => (
          <TaskCard
            key={zorgovereenkomstId}
            title={`Declareer ${formatMaand(maand)} voor ${formatNaam(budgethouder)}`}
            description="Over deze maand is nog geen declaratie."
            href={`/zorgverlener/declaraties/nieuw?contract=${zorgovereenkomstId}&maand=${maand}`}
            action="Invullen"
          />
        ))}
      </TaskList>
      {start.teDoen.length > MEESTE && (
        <p className="mt-4">
          <Link href="/zorgverlener/declaraties?filter=te_doen">Alles bekijken wat nog moet ({start.teDoen.length})</Link>
        </p>
      )}
    </>
  );
}

const aantal = (n: number, een: string, meer: string): string => (n === 1 ? `1 ${een}` : `${String(n)} ${meer}`);

export default async function ZorgverlenerPage() {
  const actor = await requireActor("zorgverlener");
  const { db, vandaag } = await requestDeps();
  const start = await zorgverlenerStart(db, actor, vandaag);
  if (start === null) notFound();
  return (
    <>
      <Persoonskop groet="Welkom" naam={actor.zorgverlenerNaam} />
      <div className="space-y-10">
        {!start.heeftRekeningnummer && (
          <Notice tone="waarschuwing" title="Uw rekeningnummer is nog niet goedgekeurd.">
            <p>Zonder goedgekeurd rekeningnummer kan de SVB u niet betalen. U geeft het door als u de zorgovereenkomst ondertekent; de SVB controleert het.</p>
          </Notice>
        )}
        <Panel title="Nu te doen" look="line">
          <NuTeDoen start={start} />
          <ButtonRow className="mt-6">
            <ButtonLink href="/zorgverlener/declaraties/nieuw" variant="secondary">
              Nieuwe declaratie
            </ButtonLink>
            <ButtonLink href="/zorgverlener/declaraties/factuur" variant="quiet">
              Factuur insturen
            </ButtonLink>
          </ButtonRow>
        </Panel>
        <Panel title="Verwachte betalingen">
          <DataTable
            caption="Betalingen die onderweg zijn of klaarstaan"
            captionHidden
            columns={BETALINGEN}
            rows={start.betalingen}
            rowKey={({ opdrachtId }) => opdrachtId}
            footer={[
              { key: "datum", content: "Samen" },
              { key: "bedrag", content: <Bedrag centen={start.verwacht} sterk /> },
            ]}
            empty={<Text>Er zijn nu geen betalingen onderweg.</Text>}
          />
          {start.bijBudgethouder > 0 && <Text className="mt-4">{aantal(start.bijBudgethouder, "declaratie wacht", "declaraties wachten")} op goedkeuring door de budgethouder.</Text>}
          {start.bijSvb > 0 && <Text className="mt-4">{aantal(start.bijSvb, "declaratie wordt", "declaraties worden")} bekeken door een medewerker van de SVB.</Text>}
        </Panel>
      </div>
    </>
  );
}
