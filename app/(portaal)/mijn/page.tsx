import { notFound } from "next/navigation";

import { Persoonskop } from "@/components/domein/persoonskop";
import { Bedrag } from "@/components/domein/bedrag";
import { Tijdstip } from "@/components/domein/dag";
import { Tijdlijn } from "@/components/domein/tijdlijn";
import { TaskCard, TaskList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { type Budgetsignaal, signaalVan } from "@/lib/domein/budget/signalen";
import type { Datum } from "@/lib/domein/datum";
import { formatAanspreking, formatMaand, formatNaam, formatTijdstip } from "@/lib/format";
import { aanhef, BUDGETSIGNAAL_LABELS, groet } from "@/lib/messages/budget";
import { gebeurtenistekst } from "@/lib/messages/gebeurtenissen";
import type { Budgetoverzicht } from "@/lib/queries/mijn/budget";
import { type Mijnstart, mijnstart, type Taak, type Voorval } from "@/lib/queries/mijn/start";

import { Budgetkaart } from "./budget/budgetkaart";
import { antwoord, loopt, naamVan } from "./budget/verwachting";
import { onderwerptekst, paginaVan } from "./onderwerp";

export const metadata = { title: "Overzicht" };

const UUR = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", hour: "numeric", hourCycle: "h23" });

function Taakkaart({ taak }: Readonly<{ taak: Taak }>) {
  if (taak.soort === "declaratie") {
    return (
      <TaskCard
        title={`Keur goed: declaratie ${formatMaand(taak.maand)} van ${taak.zorgverlener}`}
        description={`Wacht op u sinds ${formatTijdstip(taak.sinds)}.`}
        amount={<Bedrag centen={taak.bedrag} />}
        href={`/mijn/declaraties/${taak.id}`}
      />
    );
  }
  const met = taak.zorgverlener === null ? "" : ` met ${taak.zorgverlener}`;
  return (
    <TaskCard
      title={taak.terug ? `Pas aan: zorgovereenkomst${met}` : `Maak af: zorgovereenkomst${met}`}
      description={taak.terug ? `Teruggestuurd op ${formatTijdstip(taak.sinds)}. Bij de zorgovereenkomst leest u waarom.` : "U bent hieraan begonnen en hebt nog niet ondertekend."}
      href={`/mijn/zorgovereenkomsten/${taak.id}`}
    />
  );
}

type Zorg = Readonly<{ budget: Budgetoverzicht; signaal: Budgetsignaal; vandaag: Datum }>;

/** A budget that asks for attention now, whether or not a notice was sent of it. */
function Budgetzorg({ budget, signaal, vandaag }: Zorg) {
  return <TaskCard title={`${naamVan(budget)}: ${BUDGETSIGNAAL_LABELS[signaal].toLowerCase()}`} description={antwoord(budget, vandaag).zin} href={`/mijn/budget/${budget.id}/prognose`} action="Wat kan ik doen?" />;
}

const zorgenVan = (budgetten: readonly Budgetoverzicht[], vandaag: Datum): readonly Zorg[] =>
  budgetten.filter(loopt).flatMap((budget) => {
    const signaal = signaalVan(budget.toegekend, budget.prognose, vandaag);
    return signaal === null ? [] : [{ budget, signaal, vandaag }];
  });

function NuTeDoen({ start, vandaag }: Readonly<{ start: Mijnstart; vandaag: Datum }>) {
  const meer = start.aantalTaken - start.taken.length;
  const zorgen = zorgenVan(start.budgetten, vandaag);
  return (
    <section aria-labelledby="nu-te-doen">
      <Heading level={2} id="nu-te-doen" className="mb-4">
        Nu te doen
      </Heading>
      {start.taken.length + zorgen.length === 0 ? (
        <EmptyState title="U hoeft nu niets te doen">Komt er een declaratie of zorgovereenkomst bij u, dan staat die hier.</EmptyState>
      ) : (
        <TaskList label="Nu te doen">
          {start.taken.map((taak) => (
            <Taakkaart key={taak.id} taak={taak} />
          ))}
          {zorgen.map((zorg) => (
            <Budgetzorg key={zorg.budget.id} {...zorg} />
          ))}
        </TaskList>
      )}
      {meer > 0 && (
        <p className="mt-3">
          En nog {meer} andere: bekijk uw <Link href="/mijn/declaraties">declaraties</Link> en <Link href="/mijn/zorgovereenkomsten">zorgovereenkomsten</Link>.
        </p>
      )}
    </section>
  );
}

function Voorvallen({ voorvallen }: Readonly<{ voorvallen: readonly Voorval[] }>) {
  return (
    <Tijdlijn
      label="Laatste gebeurtenissen"
      stappen={voorvallen.map((voorval) => {
        const href = paginaVan(voorval.onderwerpSoort, voorval.onderwerpId);
        return {
          id: voorval.id,
          titel: gebeurtenistekst(voorval.soort, "budgethouder"),
          wanneer: formatTijdstip(voorval.op),
          uitleg: href === null ? undefined : <Link href={href}>{onderwerptekst(voorval.over) ?? "Budget bekijken"}</Link>,
        };
      })}
    />
  );
}

function Verwijzingen({ ongelezen }: Readonly<{ ongelezen: number }>) {
  return (
    <ul className="space-y-1">
      <li>
        <Link href="/mijn/zorgovereenkomsten/nieuw">Nieuwe zorgovereenkomst maken</Link>
      </li>
      <li>
        <Link href="/mijn/budget">Alle budgetten, ook van eerdere jaren</Link>
      </li>
      <li>
        <Link href="/mijn/berichten">Berichten{ongelezen > 0 ? ` (${String(ongelezen)} nieuw)` : ""}</Link>
      </li>
      <li>
        <Link href="/mijn/gegevens">Mijn gegevens en wie ze heeft bekeken</Link>
      </li>
    </ul>
  );
}

export default async function MijnPage() {
  const actor = await requireActor("mijn");
  const { db, nu, vandaag } = await requestDeps();
  const start = await mijnstart(db, actor, vandaag);
  if (start === null) notFound();
  const { budgethouder } = start;

  return (
    <>
      <Persoonskop
        groet={groet(Number(UUR.format(nu)))}
        naam={actor.rol === "budgethouder" ? formatAanspreking(aanhef(budgethouder.geslacht), budgethouder) : actor.naam}
        namens={actor.rol === "vertegenwoordiger" ? formatNaam(budgethouder) : undefined}
      />
      <div className="space-y-10">
        <NuTeDoen start={start} vandaag={vandaag} />
        <section aria-labelledby="budgetten" className="space-y-6">
          <Heading level={2} id="budgetten">
            {actor.rol === "budgethouder" ? "Uw budgetten" : `Budgetten van ${formatNaam(budgethouder)}`}
          </Heading>
          {start.budgetten.length === 0 ? (
            <EmptyState title="Er loopt nu geen budget" icon="euro" action={<Link href="/mijn/budget">Eerdere budgetten bekijken</Link>}>
              Zodra uw gemeente of zorgkantoor een budget heeft toegekend, staat het hier.
            </EmptyState>
          ) : (
            start.budgetten.map((budget) => <Budgetkaart key={budget.id} budget={budget} vandaag={vandaag} />)
          )}
        </section>
        {start.voorvallen.length > 0 && (
          <Panel title="Wat er is gebeurd">
            <Voorvallen voorvallen={start.voorvallen} />
          </Panel>
        )}
        <Panel title="Meer">
          <Verwijzingen ongelezen={start.ongelezen} />
        </Panel>
        <p className="text-small text-muted">
          Stand van <Tijdstip moment={nu} />
        </p>
      </div>
    </>
  );
}
