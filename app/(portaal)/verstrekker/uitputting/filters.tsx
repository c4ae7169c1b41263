import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { UITPUTTINGSIGNALEN, UITPUTTINGSVOLGORDEN } from "@/lib/domein/budget/uitputtingslijst";
import { FUNCTIESOORTEN } from "@/lib/domein/toekenning/functiesoorten";
import { WETTEN, type Wet } from "@/lib/domein/wet";
import { functiesoortLabel, WET_LABELS } from "@/lib/messages/labels";
import { UITPUTTINGSIGNAAL_MESSAGES, UITPUTTINGSVOLGORDE_LABELS } from "@/lib/messages/uitputting";
import type { Uitputtingsoverzicht } from "@/lib/queries/verstrekker/uitputting";

import { adres, type Zoekvraag } from "./zoekvraag";

const BESTURING = "min-h-11 w-full min-w-0 rounded-base border border-edge bg-page px-3";

function Veld({ id, label, children }: Readonly<{ id: string; label: string; children: ReactNode }>) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-small font-semibold">
        {label}
      </label>
      {children}
    </div>
  );
}

type KeuzeProps = Readonly<{ naam: string; label: string; waarde: string; keuzes: readonly (readonly [string, string])[] }>;

function Keuze({ naam, label, waarde, keuzes }: KeuzeProps) {
  return (
    <Veld id={`filter-${naam}`} label={label}>
      <select key={waarde} id={`filter-${naam}`} name={naam} defaultValue={waarde} className={BESTURING}>
        {keuzes.map(([code, tekst]) => (
          <option key={code} value={code}>
            {tekst}
          </option>
        ))}
      </select>
    </Veld>
  );
}

type FiltersProps = Readonly<{ vraag: Zoekvraag; jaar: number | null; sinds: string; overzicht: Uitputtingsoverzicht }>;

const functiesoorten = (wet: Wet | null): readonly (readonly [string, string])[] =>
  WETTEN.filter((een) => wet === null || wet === een).flatMap((een) => FUNCTIESOORTEN[een].map((code) => [code, functiesoortLabel(code)] as const));

/** One form, sent with GET: every choice is in the address. */
function Zoekformulier({ vraag, jaar, sinds, overzicht }: FiltersProps) {
  const jaren = jaar === null || overzicht.jaren.includes(jaar) ? overzicht.jaren : [jaar, ...overzicht.jaren];
  return (
    <form role="search" method="get" className="no-print grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
      {vraag.signaal !== null && <input type="hidden" name="signaal" value={vraag.signaal} />}
      <div className="min-w-0 sm:col-span-2">
        <Veld id="filter-zoek" label="Zoek op naam, BSN, toekenningnummer of uw budgetkenmerk">
          <input key={vraag.zoek} id="filter-zoek" type="search" name="zoek" maxLength={60} defaultValue={vraag.zoek} className={BESTURING} />
        </Veld>
      </div>
      <Keuze naam="jaar" label="Jaar" waarde={String(jaar ?? "alle")} keuzes={[...jaren.map((een) => [String(een), String(een)] as const), ["alle", "Alle jaren"]]} />
      <Keuze naam="wet" label="Wet" waarde={vraag.wet ?? ""} keuzes={[["", "Alle wetten"], ...WETTEN.map((wet) => [wet, WET_LABELS[wet]] as const)]} />
      <Keuze naam="functiesoort" label="Soort zorg" waarde={vraag.functiesoort ?? ""} keuzes={[["", "Alle soorten"], ...functiesoorten(vraag.wet)]} />
      <Veld id="filter-sinds" label="Geen declaraties sinds">
        <input key={sinds} id="filter-sinds" type="month" name="sinds" defaultValue={sinds} pattern="[0-9]{4}-[0-9]{2}" className={BESTURING} />
      </Veld>
      <Keuze naam="volgorde" label="Volgorde" waarde={vraag.volgorde} keuzes={UITPUTTINGSVOLGORDEN.map((volgorde) => [volgorde, UITPUTTINGSVOLGORDE_LABELS[volgorde]] as const)} />
      <Keuze naam="richting" label="Richting" waarde={vraag.richting} keuzes={[["op", "Oplopend"], ["af", "Aflopend"]]} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 sm:col-span-2 lg:col-span-4">
        <Button type="submit" variant="secondary" icon="zoek">
          Zoeken
        </Button>
        <Link href="/verstrekker/uitputting">Alle filters wissen</Link>
      </div>
    </form>
  );
}

export function Filters(props: FiltersProps) {
  const { vraag, overzicht } = props;
  return (
    <div className="space-y-4">
      <Zoekformulier {...props} />
      <FilterChips
        label="Vraagt aandacht"
        chips={[
          { href: adres(vraag, { signaal: null }), label: "Alle budgetten", active: vraag.signaal === null, count: overzicht.alle },
          ...UITPUTTINGSIGNALEN.map((signaal) => ({
            href: adres(vraag, { signaal }),
            label: UITPUTTINGSIGNAAL_MESSAGES[signaal].kort,
            active: vraag.signaal === signaal,
            count: overzicht.perSignaal[signaal],
          })),
        ]}
      />
      {vraag.signaal !== null && <p className="text-small text-muted">{UITPUTTINGSIGNAAL_MESSAGES[vraag.signaal].uitleg}</p>}
    </div>
  );
}
