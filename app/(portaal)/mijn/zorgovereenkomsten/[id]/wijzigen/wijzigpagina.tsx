import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";

import { PageFrame } from "@/components/layout/page-frame";
import { Steps } from "@/components/ui/steps";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { type Mijnwijziging, mijnWijziging } from "@/lib/queries/mijn/overeenkomstloop";

import { magOpstellen, NietAanU } from "../../bevoegdheid";
import { LIJST, zaakpad } from "../../paden";

const STAPPEN = [
  { key: "afspraken", label: "Afspraken" },
  { key: "tarieven", label: "Tarieven" },
  { key: "controle", label: "Controle en ondertekenen" },
] as const;
type Stapsleutel = (typeof STAPPEN)[number]["key"];

/** The change while it can be written; away from here when it cannot, nothing when the contract is not theirs. */
export async function requireWijziging(id: string) {
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const gevonden = await mijnWijziging(db, actor, id, vandaag);
  if (gevonden === null) notFound();
  const { versiestatus } = gevonden.wijziging.nieuw;
  if (versiestatus !== "concept" && versiestatus !== "terug_naar_budgethouder") redirect(zaakpad(id));
  return { actor, wijziging: gevonden };
}

type WijzigpaginaProps = Readonly<{
  stap: Stapsleutel;
  title: string;
  lead?: ReactNode;
  zaak: Readonly<{ actor: Parameters<typeof magOpstellen>[0]; wijziging: Mijnwijziging }>;
  children: ReactNode;
}>;

export function Wijzigpagina({ stap, title, lead, zaak: { actor, wijziging }, children }: WijzigpaginaProps) {
  const { id, nummer } = wijziging.wijziging.nieuw;
  const huidig = STAPPEN.findIndex(({ key }) => key === stap);
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
          steps={STAPPEN.map(({ key, label }, plaats) => ({
            key,
            label,
            state: key === stap ? "huidig" : plaats < huidig ? "klaar" : "later",
            href: zaakpad(id, `wijzigen/${key}`),
          }))}
        />
        {magOpstellen(actor) ? children : <NietAanU actor={actor} />}
      </div>
    </PageFrame>
  );
}
