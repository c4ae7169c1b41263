import { notFound } from "next/navigation";

import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { Small } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatGeheel } from "@/lib/format";
import { SVBFUNCTIE_LABELS } from "@/lib/messages/labels";
import { svbStart, type Svbstart } from "@/lib/queries/svb/start";

export const metadata = { title: "Werkvoorraad" };

type Telling = Readonly<{ label: string; aantal: number; href: string; let?: boolean }>;

function tellingen(start: Svbstart): readonly { readonly titel: string; readonly regels: readonly Telling[] }[] {
  const { toets, rekeningnummers, uitval, betalen, voorlopig, ambtshalve } = start;
  return [
    ...(toets === null
      ? []
      : [
          {
            titel: "Toets van zorgovereenkomsten",
            regels: [
              { label: "te toetsen", aantal: toets, href: "/svb/toets" },
              { label: "rekeningen te beoordelen", aantal: rekeningnummers ?? 0, href: "/svb/rekeningen" },
            ],
          },
        ]),
    ...(uitval === null
      ? []
      : [
          {
            titel: "Uitval",
            regels: [
              { label: "nog niet opgepakt", aantal: uitval.open, href: "/svb/uitval?filter=open" },
              { label: "bij mij", aantal: uitval.mijn, href: "/svb/uitval?filter=mijn" },
              { label: "over de termijn", aantal: uitval.teLaat, href: "/svb/uitval?filter=te_laat", let: true },
            ],
          },
        ]),
    ...(voorlopig === null
      ? []
      : [
          {
            titel: "Voorlopige budgetten",
            regels: [
              { label: "wachten op de toekenning", aantal: voorlopig.lopend, href: "/svb/voorlopig" },
              { label: "bijna op de einddatum", aantal: voorlopig.bijna, href: "/svb/voorlopig" },
              { label: "einddatum voorbij", aantal: voorlopig.verlopen, href: "/svb/voorlopig", let: true },
              { label: "voorstellen wachten op besluit", aantal: voorlopig.voorgesteld, href: "/svb/voorlopig?filter=voorgesteld" },
            ],
          },
        ]),
    ...(ambtshalve === null
      ? []
      : [
          {
            titel: "Ambtshalve goedgekeurd",
            regels: [
              { label: "wachten op de verstrekker", aantal: ambtshalve.open, href: "/svb/ambtshalve" },
              { label: "over de termijn", aantal: ambtshalve.teLaat, href: "/svb/ambtshalve", let: true },
              { label: "mandaten wachten op besluit", aantal: ambtshalve.mandaten, href: "/svb/ambtshalve/mandaten" },
            ],
          },
        ]),
    ...(betalen === null
      ? []
      : [
          {
            titel: "Betalingen",
            regels: [
              { label: "klaar om te betalen", aantal: betalen.klaar, href: "/svb/betalingen" },
              { label: "batches wachten op vrijgave", aantal: betalen.wachtOpVrijgave, href: "/svb/betalingen" },
              { label: "batches wachten op de bank", aantal: betalen.wachtOpBank, href: "/svb/betalingen" },
            ],
          },
        ]),
  ];
}

function Teller({ telling }: Readonly<{ telling: Telling }>) {
  return (
    <li className="flex items-baseline justify-between gap-6 border-b border-line py-2">
      <Link href={telling.href}>{telling.label}</Link>
      <span className={`tabular text-lead font-bold ${telling.let === true && telling.aantal > 0 ? "text-fout" : ""}`}>
        {formatGeheel(telling.aantal)}
        {telling.let === true && telling.aantal > 0 && <span className="sr-only"> (let op)</span>}
      </span>
    </li>
  );
}

export default async function SvbPage() {
  const actor = await requireActor("svb");
  const { db, vandaag } = await requestDeps();
  const start = await svbStart(db, actor, vandaag);
  if (start === null) notFound();
  const groepen = tellingen(start);
  return (
    <PageFrame title="Werkvoorraad" lead={`${actor.naam}: ${actor.functies.map((functie) => SVBFUNCTIE_LABELS[functie].toLowerCase()).join(", ")}.`}>
      {groepen.length === 0 && (
        <EmptyState title="Bij uw functie hoort geen werkvoorraad" icon="zoek">
          {mag(actor, "dossier.inzien") ? <Link href="/svb/dossier">Zoek een dossier op</Link> : <Link href="/svb/toezicht">Naar toezicht</Link>}
        </EmptyState>
      )}
      <div className="grid gap-8 md:grid-cols-2 lg:grid-cols-3">
        {groepen.map(({ titel, regels }) => (
          <Panel key={titel} title={titel} look="box">
            <ul>
              {regels.map((telling) => (
                <Teller key={telling.label} telling={telling} />
              ))}
            </ul>
          </Panel>
        ))}
      </div>
      <Small>U ziet alleen aantallen van werk dat bij uw functie hoort. Een dossier openen wordt vastgelegd.</Small>
    </PageFrame>
  );
}
