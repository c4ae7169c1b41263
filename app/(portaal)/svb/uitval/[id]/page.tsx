import { notFound } from "next/navigation";
import * as z from "zod";

import { Zaaktijdlijn } from "@/components/domein/zaaktijdlijn";
import { PageFrame } from "@/components/layout/page-frame";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { pastBijDomein } from "@/lib/domein/uitval/oplossingen";
import { formatDatum } from "@/lib/format";
import { UITVAL_TOON } from "@/lib/messages/declaratie-toon";
import { statuslabel } from "@/lib/messages/status";
import { OPLOSSING_LABELS, UITVALDOMEIN_LABELS } from "@/lib/messages/uitval";
import { uitvalcodetekst } from "@/lib/messages/uitvalcode";
import { uitvalzaak, type Uitvalzaakdetail } from "@/lib/queries/svb/uitval";

import { Handelingen } from "./handelingen";
import { Feiten, Vraag } from "./onderwerp";

export const metadata = { title: "Uitvalzaak" };

const adres = z.object({ id: z.uuid() });

function Afloop({ zaak }: Readonly<{ zaak: Uitvalzaakdetail }>) {
  const { oplossing, toelichting, domein } = zaak;
  if (oplossing === null) return null;
  const label = pastBijDomein(oplossing, domein) ? OPLOSSING_LABELS[oplossing] : "De oorzaak is verdwenen";
  return (
    <Notice tone="ok" title={label}>
      {toelichting !== null && <p>Reden: {toelichting}</p>}
    </Notice>
  );
}

export default async function UitvalzaakPage({ params }: PageProps<"/svb/uitval/[id]">) {
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const actor = await requireActor("svb");
  const { db, nu, vandaag } = await requestDeps();
  const zaak = await uitvalzaak(db, actor, gelezen.data.id, { nu, vandaag });
  if (zaak === null) notFound();
  return (
    <PageFrame
      title={`${zaak.nummer}: ${zaak.codes.map((code) => uitvalcodetekst(code).kort.toLowerCase()).join("; ")}`}
      lead={`${UITVALDOMEIN_LABELS[zaak.domein]}. Uiterlijk ${formatDatum(zaak.termijn)}${zaak.behandelaar === null ? "" : `, behandelaar ${zaak.behandelaar}`}.`}
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/uitval", label: "Uitval" },
      ]}
      aside={<StatusBadge tone={UITVAL_TOON[zaak.status]} label={statuslabel("uitvalzaak", zaak.status)} />}
    >
      <Afloop zaak={zaak} />
      <div className="grid items-start gap-8 lg:grid-cols-[1.3fr_1fr_1fr]">
        <Panel title="Wat is er aan de hand?">
          <Vraag zaak={zaak} />
        </Panel>
        <Panel title="Feiten">
          <Feiten zaak={zaak} />
        </Panel>
        <Panel title="Wat kunt u doen?" look="tint">
          <Handelingen zaak={zaak} magBehandelen={mag(actor, "uitval.behandelen")} />
        </Panel>
      </div>
      <Details summary="Verloop van de zaak">
        <Zaaktijdlijn label="Verloop van deze zaak" onderwerp="uitvalzaak" status={zaak.status} lezer="svb" gebeurtenissen={zaak.gebeurtenissen} verwacht={formatDatum(zaak.termijn)} />
      </Details>
      {(zaak.onderwerp.soort === "declaratie" || zaak.onderwerp.soort === "betaling") && zaak.onderwerp.declaratie !== null && (
        <Details summary="Verloop van de declaratie">
          <Zaaktijdlijn label="Verloop van de declaratie" onderwerp="declaratie" status={zaak.onderwerp.declaratie.status} lezer="svb" gebeurtenissen={zaak.onderwerp.declaratie.gebeurtenissen} />
        </Details>
      )}
    </PageFrame>
  );
}
