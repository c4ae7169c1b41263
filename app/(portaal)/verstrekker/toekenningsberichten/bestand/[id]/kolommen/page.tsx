import { notFound, redirect } from "next/navigation";
import * as z from "zod";

import { AnswerForm } from "@/components/form/answer-form";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { type Option, Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Steps } from "@/components/ui/steps";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { leesTabel, type Herkenning } from "@/lib/koppelvlak/rekenblad/lees";
import { celVan, type Rij, type Tabel } from "@/lib/koppelvlak/rekenblad/tabel";
import { isVastVeld, kolomVan, type Niveau, type Veld, velden } from "@/lib/koppelvlak/toekenningstabel/kolommen";
import { gegevensrijen, type Koppeling, kopVan, raadKop, raadKoppeling } from "@/lib/koppelvlak/toekenningstabel/koppeling";
import { BEDRAGSTIJL_LABELS, TABEL_OPMERKINGEN } from "@/lib/messages/toekenningstabel";
import { bestandinhoud } from "@/lib/queries/verstrekker/toekenningsbestand";

import { toekenningsbestandLezenAction } from "../../actions";
import { waardeVan } from "../../koppelkeuze";
import { stappen } from "../stappen";

export const metadata = { title: "Kolommen kiezen" };

const adres = z.object({ id: z.uuid() });
const keuze = z.object({
  blad: z.string().max(100).nullable().catch(null),
  kop: z.coerce.number().int().min(1).max(1_048_576).nullable().catch(null),
});

const DELEN: readonly (readonly [Niveau, string])[] = [
  ["budget", "Het budget en de budgethouder"],
  ["functie", "De soort zorg"],
  ["relatie", "Vertegenwoordigers"],
  ["contact", "Contactadres"],
];

const SCHEIDING = { ";": "puntkomma", ",": "komma", "\t": "tab", "|": "streep" } as const;
const VOORBEELD_LENGTE = 24;
const VOORBEELDRIJEN = 3;

const kort = (tekst: string): string => (tekst.length > VOORBEELD_LENGTE ? `${tekst.slice(0, VOORBEELD_LENGTE)}…` : tekst);

/** "BSN – bijvoorbeeld 999990019", so that a column without a good heading can be told by what is in it. */
function kolomopties(kop: Rij, rijen: readonly Rij[]): readonly Option[] {
  return kop.cellen.map(({ tekst }, kolom) => {
    const voorbeeld = rijen.map((rij) => celVan(rij, kolom).tekst).find((waarde) => waarde !== "");
    const naam = tekst === "" ? `Kolom ${String(kolom + 1)} zonder naam` : kort(tekst);
    return { value: `k${String(kolom)}`, label: voorbeeld === undefined ? `${naam} – leeg` : `${naam} – bijvoorbeeld ${kort(voorbeeld)}` };
  });
}

const STIJLOPTIES: readonly Option[] = [
  { value: "nl", label: BEDRAGSTIJL_LABELS.nl },
  { value: "en", label: BEDRAGSTIJL_LABELS.en },
];

function Keuzes({ niveau, opties, koppeling }: Readonly<{ niveau: Niveau; opties: readonly Option[]; koppeling: Koppeling }>) {
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
      {velden(niveau).map((veld: Veld) => {
        const { naam, uitleg, verplicht, soort, keuzes = [] } = kolomVan(veld);
        const vaste = isVastVeld(veld) ? keuzes.map((waarde) => ({ value: `vast:${waarde}`, label: `In elke rij: ${waarde}` })) : [];
        return (
          <div key={veld} className="space-y-3">
            <Select name={`kolom.${veld}`} label={naam} hint={uitleg} optional={!verplicht} options={[...opties, ...vaste]} defaultValue={waardeVan(koppeling.velden[veld])} placeholder="Staat niet in de lijst" />
            {soort === "bedrag" && <Select name={`stijl.${veld}`} label={`Hoe staan de bedragen in ${naam}?`} optional options={STIJLOPTIES} defaultValue={koppeling.stijlen[veld] ?? ""} placeholder="Vanzelf herkennen" />}
          </div>
        );
      })}
    </div>
  );
}

function Deel({ niveau, titel, opties, koppeling }: Readonly<{ niveau: Niveau; titel: string; opties: readonly Option[]; koppeling: Koppeling }>) {
  const nodig = velden(niveau).some((veld) => kolomVan(veld).verplicht);
  const gekozen = velden(niveau).filter((veld) => koppeling.velden[veld] !== undefined).length;
  const keuzes = <Keuzes niveau={niveau} opties={opties} koppeling={koppeling} />;
  if (nodig) {
    return (
      <Fieldset id={`deel-${niveau}`} legend={titel}>
        {keuzes}
      </Fieldset>
    );
  }
  return (
    <Details summary={gekozen === 0 ? `${titel}: niet in deze lijst` : `${titel}: ${String(gekozen)} kolommen gekozen`} open={gekozen > 0}>
      {keuzes}
    </Details>
  );
}

function Herkend({ herkenning }: Readonly<{ herkenning: Herkenning }>) {
  if (herkenning.soort === "xlsx") return herkenning.bladen.some(({ zichtbaar }) => !zichtbaar) ? <Notice tone="info" title={TABEL_OPMERKINGEN.VERBORGEN_BLADEN} /> : null;
  return (
    <>
      <p>
        Herkend: CSV met een {SCHEIDING[herkenning.scheidingsteken]} tussen de kolommen, opgeslagen als {herkenning.codering.toUpperCase()}.
      </p>
      {herkenning.codering === "windows-1252" && <Notice tone="info" title={TABEL_OPMERKINGEN.WINDOWS_1252} />}
    </>
  );
}

function Beginkeuze({ tabel, herkenning, kop }: Readonly<{ tabel: Tabel; herkenning: Herkenning; kop: number }>) {
  const bladen = herkenning.soort === "xlsx" ? herkenning.bladen : [];
  return (
    <form method="get" className="flex flex-wrap items-end gap-4">
      {bladen.length > 1 && (
        <Select name="blad" label="Werkblad" options={bladen.map(({ naam, zichtbaar }) => ({ value: naam, label: zichtbaar ? naam : `${naam} (verborgen)` }))} defaultValue={tabel.blad ?? ""} width="s" />
      )}
      <Field name="kop" label="Rij met de kolomnamen" defaultValue={String(kop)} inputMode="numeric" width="xs" />
      <Button type="submit" variant="secondary">
        Opnieuw bekijken
      </Button>
    </form>
  );
}

function Voorbeeld({ kop, rijen }: Readonly<{ kop: Rij; rijen: readonly Rij[] }>) {
  return (
    <DataTable
      caption={`De eerste ${String(Math.min(VOORBEELDRIJEN, rijen.length))} rijen`}
      variant="frame"
      columns={[{ key: "rij", header: "Rij", cell: (rij: Rij) => rij.rij }, ...kop.cellen.map(({ tekst }, kolom) => ({ key: `k${String(kolom)}`, header: tekst === "" ? "–" : kort(tekst), nowrap: true, cell: (rij: Rij) => kort(celVan(rij, kolom).tekst) }))]}
      rows={rijen.slice(0, VOORBEELDRIJEN)}
      rowKey={(rij) => String(rij.rij)}
    />
  );
}

export default async function KolommenPage({ params, searchParams }: PageProps<"/verstrekker/toekenningsberichten/bestand/[id]/kolommen">) {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { id } = gelezen.data;
  const { db, nu } = await requestDeps();
  const bestand = await bestandinhoud(db, actor, nu, id);
  if (bestand === null) notFound();
  if (bestand.status === "bevestigd" || bestand.status === "verwerkt") redirect(`/verstrekker/toekenningsberichten/bestand/${id}?eerder=ja`);
  const gevraagd = keuze.parse(await searchParams);
  const vorige = bestand.koppeling === null ? null : (bestand.koppeling as Koppeling);
  const lijst = leesTabel(bestand.inhoud, bestand.soort, gevraagd.blad ?? (bestand.status === "gelezen" ? (vorige?.blad ?? null) : null));
  if (!lijst.ok) notFound();
  const { tabel, herkenning } = lijst;
  const kopnummer = gevraagd.kop ?? raadKop(tabel);
  const kop = kopVan(tabel, kopnummer);
  const rijen = gegevensrijen(tabel, kopnummer);
  const koppeling = raadKoppeling(tabel, kopnummer, vorige);

  return (
    <PageFrame
      title="Welke kolom is wat?"
      lead={bestand.bestandsnaam}
      crumbs={[
        { href: "/verstrekker/toekenningsberichten", label: "Toekenningsberichten" },
        { href: "/verstrekker/toekenningsberichten/bestand", label: "Lijst aanleveren" },
      ]}
    >
      <Steps label="Stappen" steps={stappen("kolommen", id)} />
      <Panel title="Wat wij lezen">
        <div className="space-y-4">
          <Herkend herkenning={herkenning} />
          <Beginkeuze tabel={tabel} herkenning={herkenning} kop={kopnummer} />
          {kop === null || rijen.length === 0 ? <Notice tone="waarschuwing" title="Onder deze rij staan geen gegevens.">Kies de rij waarin de namen van de kolommen staan.</Notice> : <Voorbeeld kop={kop} rijen={rijen} />}
        </div>
      </Panel>
      {kop !== null && rijen.length > 0 && (
        <AnswerForm action={toekenningsbestandLezenAction}>
          <p className="max-w-measure">
            Wij hebben zoveel mogelijk zelf gekozen. Kijk het na. <Link href="/verstrekker/toekenningsberichten/bestand/uitleg">Uitleg van de kolommen</Link>
          </p>
          <input type="hidden" name="bestandId" value={id} />
          {tabel.blad !== null && <input type="hidden" name="blad" value={tabel.blad} />}
          <input type="hidden" name="kop" value={kopnummer} />
          {DELEN.map(([niveau, titel]) => (
            <Deel key={niveau} niveau={niveau} titel={titel} opties={kolomopties(kop, rijen)} koppeling={koppeling} />
          ))}
          <SubmitButton>Lijst nakijken</SubmitButton>
        </AnswerForm>
      )}
    </PageFrame>
  );
}
