import type { Metadata } from "next";
import * as z from "zod";

import { PageFrame } from "@/components/layout/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { SearchForm } from "@/components/ui/search-form";
import { readKeuzelijst } from "@/lib/auth/keuze";
import { safePad } from "@/lib/auth/pad";

import { beschrijf, GROEPEN, type Keuzeregel } from "./omschrijving";
import { NogNietBekend } from "./nog-niet-bekend";
import { Sessies } from "./sessies";

export const metadata: Metadata = { title: "Voor wie wilt u iets regelen?" };

/** A bewindvoerder can have two hundred clients; from here on a search box helps. */
const ZOEKEN_VANAF = 12;

const zoekvraag = z.object({
  reden: z.string().optional().catch(undefined),
  terug: z.string().optional().catch(undefined),
  zoek: z.string().trim().max(100).catch("").default(""),
});

const plat = (tekst: string): string => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export default async function KiesPage({ searchParams }: PageProps<"/kies">) {
  const vraag = zoekvraag.parse(await searchParams);
  const terug = safePad(vraag.terug);
  const { aanmelding, mogelijkheden, tijd } = await readKeuzelijst();
  const alle = mogelijkheden.map(beschrijf);
  const regels = alle.filter(({ titel }) => plat(titel).includes(plat(vraag.zoek)));
  if (alle.length === 0) {
    return <NogNietBekend aanmelding={aanmelding} vandaag={tijd.vandaag} beeindigd={vraag.reden === "beeindigd"} />;
  }
  return (
    <PageFrame title="Voor wie wilt u iets regelen?" lead="U kunt later altijd wisselen.">
      {vraag.reden === "beeindigd" && <Beeindigd />}
      {vraag.reden === "elders_uitgelogd" && (
        <Notice tone="ok" title="U bent op alle andere plaatsen uitgelogd." live />
      )}
      {alle.length >= ZOEKEN_VANAF && (
        <SearchForm label="Zoek op naam" defaultValue={vraag.zoek} keep={{ terug: terug ?? undefined }} />
      )}
      <Keuzeformulier regels={regels} terug={terug} />
      <Sessies aanmelding={aanmelding} />
    </PageFrame>
  );
}

const Beeindigd = () => (
  <Notice tone="waarschuwing" title="Uw machtiging of rol is beëindigd." live>
    <p>
      U kunt daarmee niet verder. Wat u eerder hebt gedaan, blijft geldig. Klopt dit niet? Neem contact op met de
      budgethouder of met de beheerder van uw organisatie.
    </p>
  </Notice>
);

function Keuzeformulier({ regels, terug }: Readonly<{ regels: readonly Keuzeregel[]; terug: string | null }>) {
  if (regels.length === 0) return <EmptyState icon="zoek" title="Niemand gevonden met deze naam." />;
  return (
    <form method="post" action="/kies/keuze" className="max-w-measure space-y-8">
      {terug !== null && <input type="hidden" name="terug" value={terug} />}
      {GROEPEN.map((groep) => ({ groep, hierin: regels.filter((regel) => regel.groep === groep) }))
        .filter(({ hierin }) => hierin.length > 0)
        .map(({ groep, hierin }) => (
          <Panel key={groep} title={groep}>
            <ul className="space-y-3">
              {hierin.map((regel) => (
                <li key={regel.sleutel}>
                  <Keuzeknop {...regel} />
                </li>
              ))}
            </ul>
          </Panel>
        ))}
    </form>
  );
}

function Keuzeknop({ sleutel, titel, uitleg }: Keuzeregel) {
  return (
    <button
      type="submit"
      name="keuze"
      value={sleutel}
      className="flex w-full items-center gap-4 rounded-base border border-edge bg-page p-4 text-left hover:border-accent hover:bg-accent-tint"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold text-accent">{titel}</span>
        <span className="block text-muted">{uitleg}</span>
      </span>
      <Icon name="rechts" className="text-accent" />
    </button>
  );
}
