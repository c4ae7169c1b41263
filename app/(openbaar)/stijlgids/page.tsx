import type { Metadata } from "next";

import { PageFrame } from "@/components/layout/page-frame";
import { Panel } from "@/components/ui/panel";

import { Feiten, Kaarten, Knoppen, Meldingen, Navigatie, Tekst } from "./basis";
import { Budget, Zaak } from "./domein";
import { Formulieren } from "./formulieren";
import { Koppen } from "./kop";
import { Tabellen } from "./tabellen";

export const metadata: Metadata = { title: "Stijlgids", robots: { index: false } };

/** Every component in every state, for whoever builds a page and for the tests. All people and amounts are made up. */
export default function StyleGuidePage() {
  return (
    <PageFrame title="Stijlgids" lead="Alle bouwstenen van deze website, in elke toestand. Alles wat hier staat, is verzonnen.">
      <Panel title="Basis">
        <div className="space-y-10">
          <Tekst />
          <Knoppen />
          <Meldingen />
          <Kaarten />
          <Feiten />
          <Navigatie />
          <Koppen />
        </div>
      </Panel>
      <Panel title="Tabellen">
        <div className="space-y-10">
          <Tabellen />
        </div>
      </Panel>
      <Panel title="Formulieren">
        <div className="space-y-10">
          <Formulieren />
        </div>
      </Panel>
      <Panel title="Zorg en geld">
        <div className="space-y-10">
          <Budget />
          <Zaak />
        </div>
      </Panel>
    </PageFrame>
  );
}
