import { randomUUID } from "node:crypto";

import { notFound } from "next/navigation";
import * as z from "zod";

import { ActionForm } from "@/components/form/action-form";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { PageFrame } from "@/components/layout/page-frame";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { HERSTELREDENEN, type Herstelreden } from "@/lib/domein/herstel/voorstel";
import { HERSTELREDEN_LABELS } from "@/lib/messages/herstel";
import { herstelvoorbeeld } from "@/lib/queries/svb/herstel";
import { herstelvraagSchema } from "@/lib/schemas/herstel";

import { herstelVoorstellenAction } from "../../actions";
import { Beeld } from "../../beeld";

export const metadata = { title: "Controleer het herstel" };

const adres = z.object({ toekenning: z.uuid() });

type Zoekvraag = Readonly<Record<string, string | string[] | undefined>>;

/** The choices as they stand in the address, to send along with the proposal. */
function alsAdres(vraag: Zoekvraag): string {
  const parameters = new URLSearchParams();
  for (const [naam, waarde] of Object.entries(vraag)) for (const deel of waarde === undefined ? [] : [waarde].flat()) parameters.append(naam, deel);
  return parameters.toString();
}

/** One reason is no choice: it is chosen already. */
function Reden({ redenen }: Readonly<{ redenen: readonly Herstelreden[] }>) {
  return <RadioGroup name="reden" label="Wat was er mis?" options={redenen.map((code) => ({ value: code, label: HERSTELREDEN_LABELS[code] }))} defaultValue={redenen.length === 1 ? redenen[0] : undefined} />;
}

export default async function HerstelControlePage({ searchParams }: PageProps<"/svb/herstel/nieuw/controle">) {
  const vraag = await searchParams;
  const actor = await requireActor("svb");
  if (!mag(actor, "herstel.voorstellen")) notFound();
  const gelezen = adres.safeParse(vraag);
  if (!gelezen.success) notFound();
  const { toekenning } = gelezen.data;
  const kruimels = [
    { href: "/svb", label: "Overzicht" },
    { href: "/svb/herstel", label: "Herstel" },
    { href: `/svb/herstel/nieuw?toekenning=${toekenning}`, label: "Nieuw herstel" },
  ];
  const invoer = herstelvraagSchema.safeParse(vraag);
  const terug = <Link href={`/svb/herstel/nieuw?toekenning=${toekenning}`}>Terug en anders invullen</Link>;
  if (!invoer.success) {
    return (
      <PageFrame title="Er ontbreekt nog iets" crumbs={kruimels}>
        <Notice tone="fout" title="Controleer wat u hebt ingevuld.">
          <ul className="list-disc pl-6">
            {[...new Set(invoer.error.issues.map(({ message }) => message))].map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
        <p>{terug}</p>
      </PageFrame>
    );
  }
  const { db } = await requestDeps();
  const beeld = await herstelvoorbeeld(db, actor, toekenning, invoer.data);
  if (beeld === null) notFound();
  return (
    <PageFrame title="Dit verandert er" lead="Er is nog niets gebeurd. Klopt dit, leg het dan voor aan een collega." crumbs={kruimels}>
      <Beeld beeld={beeld} />
      {beeld.bezwaren.length > 0 ? (
        <p>{terug}</p>
      ) : (
        <Panel title="Voorleggen aan een collega" look="tint">
          <ActionForm action={herstelVoorstellenAction} sleutel={randomUUID()} className="space-y-4">
            <input type="hidden" name="toekenning" value={toekenning} />
            <input type="hidden" name="vraag" value={alsAdres(vraag)} />
            <input type="hidden" name="vingerafdruk" value={beeld.vingerafdruk} />
            <Reden redenen={HERSTELREDENEN[invoer.data.soort]} />
            <Textarea name="toelichting" label="Leg uit wat er mis was" hint="Dit komt in de brief aan de budgethouder en de verstrekker. Schrijf kort en eenvoudig." rows={4} />
            <Text>Er verandert pas iets als een andere medewerker dit goedkeurt.</Text>
            <SubmitButton>Herstel voorstellen</SubmitButton>
          </ActionForm>
          <p className="mt-4">{terug}</p>
        </Panel>
      )}
    </PageFrame>
  );
}
