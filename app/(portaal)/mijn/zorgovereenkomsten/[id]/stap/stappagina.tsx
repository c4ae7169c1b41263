import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";

import { PageFrame } from "@/components/layout/page-frame";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Steps } from "@/components/ui/steps";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { type Overeenkomstopstelling, zorgovereenkomstOpstelling } from "@/lib/queries/mijn/zorgovereenkomsten";

import { magOpstellen, NietAanU } from "../../bevoegdheid";
import { LIJST, zaakpad } from "../../paden";

const STAPPEN = [
  { key: "partijen", label: "Zorgverlener" },
  { key: "werkafspraken", label: "Afspraken" },
  { key: "tarieven", label: "Tarieven" },
  { key: "controle", label: "Controle" },
] as const;
export type Stapsleutel = (typeof STAPPEN)[number]["key"];

function isKlaar({ overeenkomst }: Overeenkomstopstelling, stap: Stapsleutel): boolean {
  switch (stap) {
    case "partijen":
      return overeenkomst.zorgverlener !== null && overeenkomst.familierelatie !== null && overeenkomst.ondernemer !== null;
    case "werkafspraken":
      return overeenkomst.functiesoort !== null && overeenkomst.van !== null && overeenkomst.zorgbeschrijving !== null;
    case "tarieven":
      return overeenkomst.tarieven.length > 0;
    case "controle":
      return false;
  }
}

/** The contract for this step; away from here when it can no longer be changed, nothing when it is not theirs. */
export async function requireOpstelling(id: string) {
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const opstelling = await zorgovereenkomstOpstelling(db, actor, id, vandaag);
  if (opstelling === null) notFound();
  const { status } = opstelling.overeenkomst;
  if (status !== "concept" && status !== "terug_naar_budgethouder") redirect(zaakpad(id));
  return { actor, opstelling };
}

type StappaginaProps = Readonly<{
  stap: Stapsleutel;
  title: string;
  lead?: ReactNode;
  zaak: Awaited<ReturnType<typeof requireOpstelling>>;
  children: ReactNode;
}>;

/** The frame of every step: where you are, the question, and who may answer it. */
export function Stappagina({ stap, title, lead, zaak: { actor, opstelling }, children }: StappaginaProps) {
  const { id, nummer } = opstelling.overeenkomst;
  return (
    <PageFrame
      title={title}
      lead={lead}
      crumbs={[
        { href: "/mijn", label: "Overzicht" },
        { href: LIJST, label: "Zorgovereenkomsten" },
        { href: zaakpad(id), label: nummer },
      ]}
    >
      <div>
        <Steps
          label="Stappen"
          steps={STAPPEN.map(({ key, label }) => ({
            key,
            label,
            state: key === stap ? "huidig" : isKlaar(opstelling, key) ? "klaar" : "later",
            href: zaakpad(id, `stap/${key}`),
          }))}
        />
        {magOpstellen(actor) ? children : <NietAanU actor={actor} />}
      </div>
    </PageFrame>
  );
}

/** Terug, save and stop, or go on: on every step in the same place. */
export function Stapknoppen({ terug }: Readonly<{ terug: string }>) {
  return (
    <ButtonRow>
      <SubmitButton name="knop" value="verder">
        Opslaan en verder
      </SubmitButton>
      <SubmitButton name="knop" value="later" variant="secondary">
        Opslaan en later verder
      </SubmitButton>
      <ButtonLink href={terug} variant="quiet">
        Terug
      </ButtonLink>
    </ButtonRow>
  );
}
