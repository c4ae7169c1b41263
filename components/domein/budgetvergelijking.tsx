import { AmountList } from "@/components/ui/amount-list";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/ui/status-badge";
import { Small } from "@/components/ui/text";
import { type Boekingsoort, BUDGETREKENINGEN, type Rekeningsoort } from "@/lib/domein/budget/rekeningen";
import { type Bestemming, type Saldi, vergelijk } from "@/lib/domein/budget/vergelijking";
import type { Datum } from "@/lib/domein/datum";
import { type Centen, min, NUL, plus, som } from "@/lib/domein/geld";
import { formatBedrag, formatGeheel, formatPeriode, formatTijdstip } from "@/lib/format";
import { gebeurtenistekst } from "@/lib/messages/gebeurtenissen";
import { BOEKING_LABELS, REKENING_LABELS, ROL_LABELS } from "@/lib/messages/labels";

import { Bedrag } from "./bedrag";

type Groep = Readonly<{ saldi: Saldi; toekenningen: number; afwijkend: number; verschil: Centen }>;

const absoluut = (bedrag: Centen): Centen => (bedrag < NUL ? min(NUL, bedrag) : bedrag);

/** Right or not, with what it is off. Red only when it is really wrong. */
export function Klopt({ verschil, afwijkend = 0 }: Readonly<{ verschil: Centen; afwijkend?: number }>) {
  if (verschil === NUL && afwijkend === 0) return <StatusBadge tone="ok" label="Klopt" />;
  return <StatusBadge tone="fout" label={verschil === NUL ? `Klopt niet: ${formatGeheel(afwijkend)} budgetten` : `Klopt niet: verschil ${formatBedrag(absoluut(verschil))}`} />;
}

function Uitspraak({ verschil, afwijkend }: Readonly<{ verschil: Centen; afwijkend: number }>) {
  if (verschil === NUL && afwijkend === 0) return <Notice tone="ok" title="Klopt, op de cent." />;
  return (
    <Notice tone="fout" title={verschil === NUL ? "Klopt niet." : `Klopt niet: verschil ${formatBedrag(absoluut(verschil))}.`}>
      {afwijkend > 0 && <p>Bij {formatGeheel(afwijkend)} {afwijkend === 1 ? "toekenning" : "toekenningen"} is het bedrag van de toekenning niet gelijk aan wat er op de rekeningen staat. Die staan bovenaan.</p>}
      <p>Meld dit direct bij functioneel beheer van de SVB. Geef geen batches vrij voordat het is opgelost.</p>
    </Notice>
  );
}

/** The whole equation of one group under each other: what came in, and where it is. */
export function Vergelijkingsstaat({ groep }: Readonly<{ groep: Groep }>) {
  const { inbreng, bestemming, ingebracht, aanwezig, verschil } = vergelijk(groep.saldi);
  return (
    <div className="keep-together space-y-4">
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
        <AmountList
          lines={[
            ...inbreng.map(({ soort, bedrag }) => ({ key: soort, label: INBRENG_LABELS[soort] ?? REKENING_LABELS[soort], amount: <Bedrag centen={bedrag} /> })),
            { key: "in", label: "Samen ingebracht", amount: <Bedrag centen={ingebracht} />, total: true },
          ]}
        />
        <AmountList
          lines={[
            ...bestemming.map(({ soort, bedrag }) => ({ key: soort, label: REKENING_LABELS[soort], amount: <Bedrag centen={bedrag} /> })),
            { key: "uit", label: "Samen aanwezig", amount: <Bedrag centen={aanwezig} />, total: true },
          ]}
        />
      </div>
      <Uitspraak verschil={verschil} afwijkend={groep.afwijkend} />
    </div>
  );
}

/** The books speak of a voorschot; to who looks at a budget it is what was granted. */
const INBRENG_LABELS: Readonly<Partial<Record<Rekeningsoort, string>>> = { voorschot: "Toegekend" };

/** Fewer columns than accounts, so that a row fits; one group under each other shows every account (Vergelijkingsstaat). */
const KOLOM_VAN = {
  beschikbaar: "Vrij",
  gereserveerd: "Gereserveerd",
  onderweg: "Gereserveerd",
  besteed: "Besteed",
  storting_beschikbaar: "Stortingen",
  storting_gereserveerd: "Stortingen",
  storting_onderweg: "Stortingen",
  storting_besteed: "Stortingen",
  storting_terugbetaald: "Stortingen",
  rekening_courant: "Ontvangen voorschot",
  uitbetaald: "Ontvangen voorschot",
} as const satisfies Record<Bestemming, string>;

const HOOFDKOLOMMEN = [...new Set(Object.values(KOLOM_VAN))];
const BESTEMMINGEN = Object.entries(KOLOM_VAN) as [Bestemming, string][];
const inKolom = ({ saldi }: Groep, kolom: string): Centen => som(BESTEMMINGEN.flatMap(([soort, naam]) => (naam === kolom ? [saldi[soort] ?? NUL] : [])));

type Rij = Groep & Readonly<{ sleutel: string; naam: string; href: string }>;

/** Groups beside each other; without a voorschot of their own (a wet) what is off follows from their toekenningen. */
export function Groepentabel({ rijen, naam, zonderInbreng = false }: Readonly<{ rijen: readonly Rij[]; naam: string; zonderInbreng?: boolean }>) {
  const verschilVan = (rij: Rij): Centen => (zonderInbreng ? rij.verschil : vergelijk(rij.saldi).verschil);
  const toegekend = (rij: Rij): Centen => (zonderInbreng ? plus(vergelijk(rij.saldi).aanwezig, rij.verschil) : vergelijk(rij.saldi).ingebracht);
  const kolommen: readonly Column<Rij>[] = [
    { key: "naam", header: naam, cell: (rij) => <Link href={rij.href}>{rij.naam}</Link> },
    { key: "aantal", header: "Toekenningen", numeric: true, cell: (rij) => formatGeheel(rij.toekenningen) },
    { key: "in", header: "Ingebracht", numeric: true, cell: (rij) => <Bedrag centen={toegekend(rij)} /> },
    ...HOOFDKOLOMMEN.map((kolom): Column<Rij> => ({ key: kolom, header: kolom, numeric: true, cell: (rij) => <Bedrag centen={inKolom(rij, kolom)} /> })),
    { key: "klopt", header: "Klopt het?", cell: (rij) => <Klopt verschil={verschilVan(rij)} afwijkend={rij.afwijkend} /> },
  ];
  return (
    <DataTable
      caption={`${formatGeheel(rijen.length)} regels`}
      captionHidden
      columns={kolommen}
      rows={rijen}
      rowKey={(rij) => rij.sleutel}
      empty={<EmptyState title="Er is nog niets toegekend" icon="euro" />}
      footer={[
        { key: "naam", content: "Samen" },
        { key: "aantal", content: formatGeheel(rijen.reduce((aantal, rij) => aantal + rij.toekenningen, 0)) },
        { key: "in", content: <Bedrag centen={som(rijen.map(toegekend))} /> },
        ...HOOFDKOLOMMEN.map((kolom) => ({ key: kolom, content: <Bedrag centen={som(rijen.map((rij) => inKolom(rij, kolom)))} /> })),
        { key: "klopt", content: <Klopt verschil={som(rijen.map(verschilVan))} afwijkend={rijen.reduce((aantal, rij) => aantal + rij.afwijkend, 0)} /> },
      ]}
    />
  );
}

type Toekenning = Readonly<{ id: string; nummer: string; van: Datum; tm: Datum; toegekend: Centen; aanwezig: Centen; verschil: Centen }>;
type ToekenningenProps = Readonly<{ rijen: readonly Toekenning[]; href: (id: string) => string; pagina: number; grootte: number; totaal: number; bladzijde: (pagina: number) => string }>;

export function Toekenningentabel({ rijen, href, pagina, grootte, totaal, bladzijde }: ToekenningenProps) {
  return (
    <div>
      <DataTable
        caption={`${formatGeheel(totaal)} toekenningen`}
        columns={[
          { key: "nummer", header: "Toekenning", cell: (rij) => <Link href={href(rij.id)}>{rij.nummer}</Link> },
          { key: "periode", header: "Periode", cell: (rij) => formatPeriode(rij) },
          { key: "toegekend", header: "Toegekend", numeric: true, cell: (rij) => <Bedrag centen={rij.toegekend} /> },
          { key: "aanwezig", header: "Op de rekeningen", numeric: true, cell: (rij) => <Bedrag centen={rij.aanwezig} /> },
          { key: "klopt", header: "Klopt het?", cell: (rij) => <Klopt verschil={rij.verschil} /> },
        ]}
        rows={rijen}
        rowKey={(rij) => rij.id}
        empty={<EmptyState title="Geen toekenningen op deze bladzijde" icon="document" />}
      />
      {totaal > 0 && <Pagination page={pagina} pageSize={grootte} total={totaal} noun="toekenningen" href={bladzijde} />}
    </div>
  );
}

type Rekening = Readonly<{ soort: Rekeningsoort; saldo: Centen; regels: Centen }>;

/** Each account of one budget: what it says, and what its bookings say. */
export function Rekeningentabel({ rekeningen }: Readonly<{ rekeningen: readonly Rekening[] }>) {
  return (
    <DataTable
      caption="Saldo en boekingen per rekening"
      captionHidden
      columns={[
        { key: "soort", header: "Rekening", cell: (rij) => REKENING_LABELS[rij.soort] },
        { key: "saldo", header: "Saldo", numeric: true, cell: (rij) => <Bedrag centen={rij.saldo} /> },
        { key: "regels", header: "Som van de boekingen", numeric: true, cell: (rij) => <Bedrag centen={rij.regels} /> },
        { key: "klopt", header: "Klopt het?", cell: (rij) => <Klopt verschil={min(rij.regels, rij.saldo)} /> },
      ]}
      rows={rekeningen}
      rowKey={(rij) => rij.soort}
      footer={[
        { key: "soort", content: "Samen" },
        { key: "saldo", content: <Bedrag centen={som(rekeningen.map(({ saldo }) => saldo))} /> },
        { key: "regels", content: <Bedrag centen={som(rekeningen.map(({ regels }) => regels))} /> },
      ]}
    />
  );
}

type Boeking = Readonly<{
  id: string;
  soort: Boekingsoort;
  geboektOp: Date;
  gebeurtenis: Readonly<{ soort: string; rol: string; wie: string | null }> | null;
  regels: readonly Readonly<{ soort: Rekeningsoort; bedrag: Centen }>[];
  som: Centen;
}>;

const rolnaam = (rol: string): string => new Map<string, string>(Object.entries(ROL_LABELS)).get(rol) ?? rol;

/** From where to where, when, by whom and because of what. */
export function Boekingen({ boekingen, lezer }: Readonly<{ boekingen: readonly Boeking[]; lezer: "svb" | "verstrekker" }>) {
  if (boekingen.length === 0) return <EmptyState title="Op dit budget is nog niets geboekt" icon="euro" />;
  return (
    <DataTable
      caption="Boekingen, nieuwste eerst"
      captionHidden
      columns={[
        {
          key: "wat",
          header: "Boeking",
          cell: ({ soort, geboektOp }) => (
            <>
              {BOEKING_LABELS[soort]}
              <p className="text-small font-normal text-muted">{formatTijdstip(geboektOp)}</p>
            </>
          ),
        },
        {
          key: "waarom",
          header: "Wie en waarom",
          prose: true,
          cell: ({ gebeurtenis }) =>
            gebeurtenis === null ? (
              "Vastgelegd bij een andere partij"
            ) : (
              <>
                {gebeurtenistekst(gebeurtenis.soort, lezer)}
                <p className="text-small text-muted">
                  {rolnaam(gebeurtenis.rol)}
                  {gebeurtenis.wie !== null && `, ${gebeurtenis.wie}`}
                </p>
              </>
            ),
        },
        {
          key: "regels",
          header: "Regels",
          prose: true,
          cell: ({ regels }) => (
            <ul>
              {regels.map(({ soort, bedrag }) => (
                <li key={soort} className="flex justify-between gap-6">
                  <span>{REKENING_LABELS[soort]}</span>
                  <Bedrag centen={bedrag} />
                </li>
              ))}
            </ul>
          ),
        },
        { key: "som", header: "Samen nul?", cell: (rij) => <Klopt verschil={rij.som} /> },
      ]}
      rows={boekingen}
      rowKey={(rij) => rij.id}
    />
  );
}

type DetailProps = Readonly<{
  toekenning: Readonly<{ toegekend: Centen; ingetrokken: boolean; rekeningen: readonly Rekening[]; boekingen: readonly Boeking[]; aantalBoekingen: number }>;
  lezer: "svb" | "verstrekker";
  pagina: number;
  grootte: number;
  bladzijde: (pagina: number) => string;
}>;

/** One budget: the decision, the accounts and the bookings, each compared with the next. */
export function Toekenningvergelijking({ toekenning, lezer, pagina, grootte, bladzijde }: DetailProps) {
  const { rekeningen, ingetrokken } = toekenning;
  const saldi: Saldi = Object.fromEntries(rekeningen.map(({ soort, saldo }) => [soort, saldo]));
  const budget = som(BUDGETSOORTEN.map((soort) => saldi[soort] ?? NUL));
  const rest = som(rekeningen.filter(({ soort }) => !BUDGETSOORTEN.includes(soort)).map(({ saldo }) => saldo));
  const verschil = min(ingetrokken ? NUL : min(toekenning.toegekend, budget), rest);
  const scheef = rekeningen.filter(({ saldo, regels }) => saldo !== regels).length;
  return (
    <>
      <Panel title="Toekenning en rekeningen">
        <AmountList
          lines={[
            ...rekeningen.map(({ soort, saldo }) => ({ key: soort, label: REKENING_LABELS[soort], amount: <Bedrag centen={saldo} /> })),
            { key: "samen", label: "Samen", amount: <Bedrag centen={som(rekeningen.map(({ saldo }) => saldo))} />, total: true },
            ...(ingetrokken ? [] : [{ key: "toegekend", label: "Toegekend", amount: <Bedrag centen={toekenning.toegekend} /> }]),
          ]}
        />
        {ingetrokken && <Small className="mt-2">De toekenning is ingetrokken. Wat hier staat, was al gebonden.</Small>}
        <div className="mt-4">
          <Uitspraak verschil={verschil} afwijkend={0} />
        </div>
      </Panel>
      <Panel title="Elk saldo is de som van zijn boekingen">
        <Rekeningentabel rekeningen={rekeningen} />
        {scheef > 0 && <p className="mt-3 font-semibold text-fout">Bij {formatGeheel(scheef)} van de rekeningen is het saldo niet de som van de boekingen.</p>}
      </Panel>
      <Panel title={`${formatGeheel(toekenning.aantalBoekingen)} boekingen`}>
        <Boekingen boekingen={toekenning.boekingen} lezer={lezer} />
        {toekenning.aantalBoekingen > grootte && <Pagination page={pagina} pageSize={grootte} total={toekenning.aantalBoekingen} noun="boekingen" href={bladzijde} />}
      </Panel>
      <Small>Uw inzage in dit budget is vastgelegd.</Small>
    </>
  );
}

const BUDGETSOORTEN: readonly Rekeningsoort[] = BUDGETREKENINGEN;
