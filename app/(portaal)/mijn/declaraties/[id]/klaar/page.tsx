import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { PageFrame } from "@/components/layout/page-frame";
import { AmountList } from "@/components/ui/amount-list";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { min, NUL } from "@/lib/domein/geld";
import { formatDatum, formatMaand } from "@/lib/format";
import { bezwaren } from "@/lib/domein/declaratie/beoordeling";
import { DECLARATIETEKSTEN } from "@/lib/messages/declaratie";
import { mijnDeclaratie, type Mijndeclaratie } from "@/lib/queries/mijn/declaratie";

export const metadata = { title: "Verwerkt" };

const adres = z.object({ id: z.uuid() });

function Redenen({ declaratie }: Readonly<{ declaratie: Mijndeclaratie }>) {
  const codes = declaratie.beoordeling === null ? [] : bezwaren({ uitkomsten: declaratie.beoordeling.controles });
  return (
    <ul className="list-disc pl-6">
      {codes.map((code) => (
        <li key={code}>
          {DECLARATIETEKSTEN[code].kort}. {DECLARATIETEKSTEN[code].watNu}
        </li>
      ))}
    </ul>
  );
}

function Goedgekeurd({ declaratie }: Readonly<{ declaratie: Mijndeclaratie }>) {
  const { toegekend, gevraagd, betaling } = declaratie;
  const verschil = min(gevraagd, toegekend ?? gevraagd);
  return (
    <>
      <Notice tone="ok" title="U hebt de declaratie goedgekeurd. De SVB gaat betalen." live>
        {betaling !== null && <p>{declaratie.zorgverlener} kan het geld verwachten op {formatDatum(betaling.verwachtOp)}. U hoeft niets meer te doen.</p>}
      </Notice>
      <AmountList
        lines={[
          { key: "gevraagd", label: "Gevraagd", amount: <Bedrag centen={gevraagd} /> },
          { key: "uit", label: "Gereserveerd in uw budget", amount: <Bedrag centen={toegekend ?? NUL} />, total: true },
          ...(verschil > NUL ? [{ key: "rest", label: "Niet uit het budget", amount: <Bedrag centen={verschil} /> }] : []),
        ]}
      />
      {verschil > NUL && <Text>Het tarief is hoger dan het maximumtarief. Spreek met {declaratie.zorgverlener} af wie het verschil betaalt.</Text>}
    </>
  );
}

/** What was done, what comes next and when; by the stand of now, so that it is true after a reload too. */
function Bericht({ declaratie }: Readonly<{ declaratie: Mijndeclaratie }>) {
  switch (declaratie.status) {
    case "goedgekeurd":
    case "in_betaling":
    case "betaald":
      return <Goedgekeurd declaratie={declaratie} />;
    case "uitval":
      return (
        <>
          <Notice tone="info" title="U hebt de declaratie goedgekeurd. Een medewerker van de SVB kijkt mee." live>
            {declaratie.uitval !== null && <p>U hoort uiterlijk op {formatDatum(declaratie.uitval.termijn)} wat de SVB beslist. Zaaknummer {declaratie.uitval.nummer}.</p>}
          </Notice>
          <Redenen declaratie={declaratie} />
        </>
      );
    case "afgekeurd":
      return (
        <>
          <Notice tone="fout" title="De SVB kan deze declaratie niet betalen." live>
            <p>Er is niets van uw budget afgegaan. De zorgverlener ziet ook waarom.</p>
          </Notice>
          <Redenen declaratie={declaratie} />
        </>
      );
    case "teruggestuurd":
      return (
        <Notice tone="ok" title="De declaratie is teruggestuurd." live>
          <p>{declaratie.zorgverlener} leest uw reden en past de declaratie aan. U krijgt hem daarna opnieuw.</p>
        </Notice>
      );
    case "ingetrokken":
      return (
        <Notice tone="ok" title="De declaratie is ingetrokken." live>
          <p>Er wordt niets betaald. Wat gereserveerd was, is weer vrij in uw budget.</p>
        </Notice>
      );
    default:
      return notFound();
  }
}

export default async function KlaarPage({ params }: PageProps<"/mijn/declaraties/[id]/klaar">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const declaratie = await mijnDeclaratie(db, actor, gelezen.data.id, vandaag);
  if (declaratie === null) notFound();
  return (
    <PageFrame title={`${declaratie.zorgverlener}, ${formatMaand(declaratie.maand)}`} lead={`Declaratie ${declaratie.nummer}`}>
      <Bericht declaratie={declaratie} />
      <ButtonRow>
        <ButtonLink href="/mijn/declaraties?filter=te_doen">Volgende goedkeuren</ButtonLink>
        <ButtonLink href={`/mijn/declaraties/${declaratie.id}`} variant="secondary">
          Declaratie bekijken
        </ButtonLink>
      </ButtonRow>
    </PageFrame>
  );
}
