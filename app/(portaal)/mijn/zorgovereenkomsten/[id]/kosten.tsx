import { Bedrag } from "@/components/domein/bedrag";
import { Field } from "@/components/form/field";
import { AmountList } from "@/components/ui/amount-list";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Small, Text } from "@/components/ui/text";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { type Centen, type Honderdsten, leesAantal, min, NUL } from "@/lib/domein/geld";
import { vakantiebijslag } from "@/lib/domein/regelgeving/werkgeverslasten";
import type { Kostenkolom } from "@/lib/domein/zorgovereenkomst/simulatie";
import { formatAantal, formatBedrag, formatDatum } from "@/lib/format";
import { EENHEID_LABELS } from "@/lib/messages/labels";
import { type Kostenafspraken, type Kostensimulatie, kostensimulatie } from "@/lib/queries/mijn/kostensimulatie";

const ANKER = "kosten";
const HOOGSTE_PERCENTAGE = 100_00;

/** "18,5" in the address; nothing, or nothing readable, is no percentage. */
export function leesLasten(vraag: Readonly<Record<string, string | string[] | undefined>>): Honderdsten | null {
  const tekst = vraag["werkgeverslasten"];
  const gelezen = typeof tekst === "string" ? leesAantal(tekst.replace("%", "").trim()) : null;
  return gelezen !== null && gelezen <= HOOGSTE_PERCENTAGE ? gelezen : null;
}

type Rij = Readonly<{ key: string; wat: string; cel: (kolom: Kostenkolom) => Centen | null; som?: boolean }>;

function rijenVan({ lastenplicht, percentage, perMaand, van }: Kostensimulatie): readonly Rij[] {
  const bijslag = vakantiebijslag(van);
  const metLasten = lastenplicht !== "geen";
  return [
    { key: "afgesproken", wat: metLasten ? "Loon" : "Afgesproken zorg", cel: ({ afgesproken }) => afgesproken },
    ...(perMaand.vakantiegeld === null || bijslag.uitkomst === "onbekend" ? [] : [{ key: "vakantiegeld", wat: `Daarin zit vakantiegeld (${String(bijslag.waarde)}%)`, cel: ({ vakantiegeld }: Kostenkolom) => vakantiegeld }]),
    ...(metLasten ? [{ key: "lasten", wat: percentage === null ? "Werkgeverslasten" : `Werkgeverslasten (${formatAantal(percentage)}%)`, cel: ({ lasten }: Kostenkolom) => lasten }] : []),
    ...(metLasten ? [{ key: "samen", wat: percentage === null ? "Samen, zonder werkgeverslasten" : "Samen", cel: ({ samen }: Kostenkolom) => samen, som: true }] : []),
  ];
}

const cel = (rij: Rij, kolom: Kostenkolom) => {
  const bedrag = rij.cel(kolom);
  if (bedrag === null) return "niet bekend";
  return rij.som === true ? <strong><Bedrag centen={bedrag} /></strong> : <Bedrag centen={bedrag} />;
};

/** Only rates of which nobody knows how often: a table of zeros would say that it is free. */
const isTeBerekenen = ({ nietMeegerekend, perJaar }: Kostensimulatie): boolean => nietMeegerekend.length === 0 || perJaar.afgesproken > NUL;

function Tabel({ simulatie }: Readonly<{ simulatie: Kostensimulatie }>) {
  const kolommen: readonly Column<Rij>[] = [
    { key: "wat", header: "Wat", rowHeader: true, cell: (rij) => rij.wat },
    { key: "maand", header: "Per maand", numeric: true, cell: (rij) => cel(rij, simulatie.perMaand) },
    { key: "jaar", header: "Per jaar", numeric: true, cell: (rij) => cel(rij, simulatie.perJaar) },
    { key: "einde", header: `T/m ${formatDatum(simulatie.periode.tm)}`, numeric: true, cell: (rij) => cel(rij, simulatie.totEinde) },
  ];
  return <DataTable caption="Wat deze zorg naar verwachting kost" columns={kolommen} rows={rijenVan(simulatie)} rowKey={({ key }) => key} />;
}

/** The employer's part: on top when the SVB does the wages, and unknown until somebody knows the percentage. */
function Werkgeverslasten({ simulatie: { lastenplicht, percentage } }: Readonly<{ simulatie: Kostensimulatie }>) {
  if (lastenplicht === "geen") return null;
  return (
    <div className="space-y-3">
      <Text>
        {lastenplicht === "verplicht" ? "Bij vier dagen per week of meer doet de SVB de salarisadministratie." : "U koos ervoor dat de SVB de salarisadministratie doet."} Dan komen er werkgeverslasten bij, boven op het
        loon. Die gaan ook uit uw budget.
        {percentage === null && " Hoeveel dat is, weten wij niet. De SVB kan het u vertellen."}
      </Text>
      <form method="get" action={`#${ANKER}`} className="flex flex-wrap items-end gap-4">
        <Field name="werkgeverslasten" label="Reken met dit percentage werkgeverslasten" hint="Bijvoorbeeld het percentage dat de SVB u noemde. Wij vullen zelf niets in: de premies verschillen per jaar en per contract, en een percentage van ons zou een gok zijn." width="xs" inputMode="decimal" defaultValue={percentage === null ? "" : formatAantal(percentage)} />
        <Button type="submit" variant="secondary">Opnieuw rekenen</Button>
      </form>
    </div>
  );
}

/** At most three, each enough by itself. */
function Uitwegen({ simulatie }: Readonly<{ simulatie: Kostensimulatie }>) {
  const { uitwegen, laatsteDagDiePast, verstrekker } = simulatie;
  if (uitwegen === null) return null;
  const minder = uitwegen.perContract[0];
  return (
    <ul className="list-disc space-y-1 pl-6">
      {minder?.urenDan != null && minder.urenMinder !== null && (
        <li>
          Spreek minder uren af: {formatAantal(minder.urenDan)} uur per week, dus {formatAantal(minder.urenMinder)} uur minder.
        </li>
      )}
      {laatsteDagDiePast !== null && <li>Laat de zorgovereenkomst eerder eindigen: uiterlijk op {formatDatum(laatsteDagDiePast)}.</li>}
      <li>
        Vraag {verstrekker} om {formatBedrag(uitwegen.bijTeVragen)} meer, of betaal dat zelf bij met een vrijwillige storting.
      </li>
    </ul>
  );
}

const opsomming = (eenheden: Kostensimulatie["nietMeegerekend"]): string => eenheden.map((eenheid) => EENHEID_LABELS[eenheid].per).join(" en ");

/** How often there will be a ride nobody agreed; hours a week can still be filled in. */
function NietMeegerekend({ simulatie }: Readonly<{ simulatie: Kostensimulatie }>) {
  const { nietMeegerekend } = simulatie;
  if (nietMeegerekend.length === 0) return null;
  const waarom = nietMeegerekend.includes("uur")
    ? "Vul bij de afspraken het aantal uren per week in, dan rekenen wij het uit."
    : "Hoe vaak dat is, staat niet in de afspraken. Spreek zelf met de zorgverlener af hoe vaak u dit nodig hebt.";
  return (
    <Text>
      {isTeBerekenen(simulatie) ? `Niet meegerekend: het tarief ${opsomming(nietMeegerekend)}.` : `Wat deze zorg samen kost, kunnen wij niet uitrekenen: u betaalt ${opsomming(nietMeegerekend)}.`} {waarom}
    </Text>
  );
}

function Budget({ simulatie }: Readonly<{ simulatie: Kostensimulatie }>) {
  const { toegekend, gebruikt, andere, totEinde, over, komtUitTot, periode } = simulatie;
  const tekort = over < NUL;
  return (
    <>
      <AmountList
        lines={[
          { key: "toegekend", label: "Uw budget", amount: <Bedrag centen={toegekend} /> },
          { key: "gebruikt", label: "Af: al betaald of gereserveerd", amount: <Bedrag centen={gebruikt} /> },
          { key: "andere", label: "Af: andere zorg die nog komt", amount: <Bedrag centen={andere} /> },
          ...(isTeBerekenen(simulatie) ? [{ key: "dit", label: "Af: deze zorg", amount: <Bedrag centen={totEinde.samen} /> }] : []),
          { key: "over", label: tekort ? "Komt u tekort" : isTeBerekenen(simulatie) ? "Blijft over" : "Blijft over voor deze zorg", amount: <Bedrag centen={tekort ? min(NUL, over) : over} />, total: true },
        ]}
      />
      {tekort && (
        <Notice tone="waarschuwing" title={komtUitTot === null || komtUitTot < periode.van ? "Met deze zorg komt u niet uit." : `Met deze zorg komt u uit tot en met ${formatDatum(komtUitTot)}.`} className="mt-4">
          <p>Uw budget loopt tot en met {formatDatum(periode.tm)}. Dit kunt u doen, elk op zich is genoeg:</p>
          <Uitwegen simulatie={simulatie} />
        </Notice>
      )}
    </>
  );
}

/** What the agreed care is expected to cost, and whether the budget lasts with it. A calculation for the budgethouder; nobody decides on it. */
export async function Kosten({ overeenkomst, eigenLasten }: Readonly<{ overeenkomst: Kostenafspraken; eigenLasten: Honderdsten | null }>) {
  const actor = await requireActor("mijn");
  const { db, vandaag } = await requestDeps();
  const simulatie = await kostensimulatie(db, actor, overeenkomst, eigenLasten, vandaag);
  if (simulatie === null) return null;
  const { lastenplicht, percentage } = simulatie;
  return (
    <div id={ANKER}>
      <Panel title="Wat kost dit?">
        <div className="space-y-6">
          {isTeBerekenen(simulatie) ? <Tabel simulatie={simulatie} /> : <NietMeegerekend simulatie={simulatie} />}
          <Werkgeverslasten simulatie={simulatie} />
          <Budget simulatie={simulatie} />
          {isTeBerekenen(simulatie) && <NietMeegerekend simulatie={simulatie} />}
          <Details summary="Hoe rekenen wij dit uit?">
            <Text>
              Een maand is een twaalfde van een jaar van 365 dagen. In de laatste kolom telt alleen wat nog komt binnen uw budget. Andere zorg is wat u met anderen hebt afgesproken en wat nog gedeclareerd moet worden
              {lastenplicht !== "geen" && percentage === null ? ", zonder werkgeverslasten" : ""}. Het vakantiegeld zit in het tarief en komt er niet nog eens bij (Rlz art. 5.16 lid 2 en 5.22 lid 4).
            </Text>
          </Details>
          <Small>Dit is een schatting. U betaalt alleen voor zorg die echt is gegeven.</Small>
        </div>
      </Panel>
    </div>
  );
}
