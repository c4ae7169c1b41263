import type { Metadata } from "next";

import { PageFrame } from "@/components/layout/page-frame";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Text } from "@/components/ui/text";
import { KENMERKEN, type Overeenkomstmodel, passendModel } from "@/lib/domein/zorgovereenkomst/model";
import { MODEL_LABELS } from "@/lib/messages/labels";
import { MODEL_GEVOLGEN, MODEL_UITLEG } from "@/lib/messages/zorgovereenkomst";
import { type Kieshulpantwoorden, kieshulpSchema, kieshulpVraag } from "@/lib/schemas/kieshulp";

export const metadata: Metadata = { title: "Welke zorgovereenkomst past bij mij?" };

const PAD = "/uitleg/kieshulp";

/** The questions of the SVB, in her order; an answer further on means nothing without the ones before it. */
const VRAGEN = [
  {
    naam: "waarvoor",
    vraag: "Wat spreekt u af?",
    antwoorden: { zorg: "Zorg of begeleiding", vervoer: "Alleen vervoer", netwerk: "Een kleine vergoeding voor familie, vrienden of buren die helpen" },
  },
  { naam: "wet", vraag: "Uit welke wet komt uw budget?", antwoorden: { wmo_jeugdwet: "Wmo of Jeugdwet: van de gemeente", wlz: "Wlz: van het zorgkantoor" } },
  { naam: "wie", vraag: "Wie geeft de zorg?", antwoorden: { persoon: "Een persoon", instelling: "Een organisatie, zoals een thuiszorgbedrijf of zorgboerderij" } },
  { naam: "familie", vraag: "Is de zorgverlener uw partner of familie?", antwoorden: { nee: "Nee", ja: "Ja: partner, ouder, kind, broer, zus, grootouder, kleinkind of schoonfamilie" } },
  { naam: "ondernemer", vraag: "Werkt de zorgverlener voor u als ondernemer?", antwoorden: { nee: "Nee", ja: "Ja, met een KvK-nummer" } },
  { naam: "dienst", vraag: "Komt de zorgverlener bij u in dienst?", antwoorden: { nee: "Nee, we spreken samen af wat er gebeurt", ja: "Ja, ik ben de baas: ik bepaal hoe en wanneer het werk gebeurt" } },
] as const;
type Vraag = (typeof VRAGEN)[number];
type Antwoorden = Partial<Record<Vraag["naam"], string | undefined>>;

function modelUit({ waarvoor, wet, wie, familie, ondernemer, dienst }: Kieshulpantwoorden): Overeenkomstmodel | null {
  if (waarvoor === undefined) return null;
  if (waarvoor === "vervoer") return "vervoer";
  if (waarvoor === "netwerk" && wet !== "wlz") return wet === undefined ? null : "verklaring_sociaal_netwerk";
  if (wie === undefined) return null;
  return passendModel({
    soort: wie,
    familierelatie: familie === undefined ? null : familie === "ja" ? "graad_1" : "geen",
    // Not answered yet is no entrepreneur: the question about an employment decides only after this one.
    ondernemer: ondernemer === "ja",
    inDienst: ondernemer === undefined || dienst === undefined ? null : dienst === "ja",
  });
}

const adres = (antwoorden: Antwoorden): string => {
  const zoek = new URLSearchParams(VRAGEN.flatMap(({ naam }) => (antwoorden[naam] === undefined ? [] : [[naam, antwoorden[naam]]])));
  return zoek.size === 0 ? PAD : `${PAD}?${zoek.toString()}`;
};

/** The law decides only about a verklaring sociaal netwerk. */
const isGevraagd = (vraag: Vraag, antwoorden: Antwoorden): boolean => vraag.naam !== "wet" || antwoorden.waarvoor === "netwerk";

/** Everything answered before this question, so that a choice can be taken back without losing what came earlier. */
const totAan = (antwoorden: Antwoorden, naam: Vraag["naam"]): Antwoorden =>
  Object.fromEntries(VRAGEN.slice(0, VRAGEN.findIndex((vraag) => vraag.naam === naam)).map((vraag) => [vraag.naam, antwoorden[vraag.naam]]));

const antwoordTekst = (vraag: Vraag, antwoord: string): string => Object.entries(vraag.antwoorden).find(([waarde]) => waarde === antwoord)?.[1] ?? antwoord;

function Gegeven({ antwoorden }: Readonly<{ antwoorden: Antwoorden }>) {
  const gegeven = VRAGEN.flatMap((vraag) => {
    const antwoord = antwoorden[vraag.naam];
    return antwoord === undefined ? [] : [{ vraag, antwoord }];
  });
  if (gegeven.length === 0) return null;
  return (
    <DescriptionList
      items={gegeven.map(({ vraag, antwoord }) => ({
        term: vraag.vraag,
        value: (
          <>
            {antwoordTekst(vraag, antwoord)} – <Link href={adres(totAan(antwoorden, vraag.naam))}>wijzigen</Link>
          </>
        ),
      }))}
    />
  );
}

function Vraagblok({ vraag, antwoorden }: Readonly<{ vraag: Vraag; antwoorden: Antwoorden }>) {
  return (
    <section aria-labelledby="vraag">
      <h2 id="vraag" className="text-h2 font-bold">
        {vraag.vraag}
      </h2>
      <ul className="mt-4 max-w-measure space-y-3">
        {Object.entries(vraag.antwoorden).map(([waarde, tekst]) => (
          <li key={waarde}>
            <Link href={adres({ ...antwoorden, [vraag.naam]: waarde })} look="plain" className="flex min-h-12 items-center justify-between gap-4 rounded-base border border-edge px-4 py-3 font-semibold text-accent hover:bg-accent-tint">
              {tekst}
              <Icon name="rechts" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Uitkomst({ model, antwoorden }: Readonly<{ model: Overeenkomstmodel; antwoorden: Kieshulpantwoorden }>) {
  return (
    <section aria-label="Uitkomst" className="space-y-4">
      <Notice tone="ok" title={MODEL_LABELS[model]}>
        <p>{MODEL_UITLEG[model]}</p>
      </Notice>
      <h2 className="text-h3 font-bold">Wat betekent dit voor u?</h2>
      <ul className="max-w-measure list-disc space-y-1 pl-6">
        {MODEL_GEVOLGEN[model].map((gevolg) => (
          <li key={gevolg}>{gevolg}</li>
        ))}
      </ul>
      {KENMERKEN[model].ondertekend && <Text>U hoeft dit niet te onthouden: uw antwoorden staan straks al ingevuld, en het model kiezen we voor u.</Text>}
      <ButtonRow>
        {KENMERKEN[model].ondertekend && <ButtonLink href={`/mijn/zorgovereenkomsten/nieuw?${kieshulpVraag(antwoorden)}`}>Zorgovereenkomst maken</ButtonLink>}
        <ButtonLink href={PAD} variant="secondary">
          Opnieuw beginnen
        </ButtonLink>
      </ButtonRow>
    </section>
  );
}

export default async function KieshulpPage({ searchParams }: PageProps<"/uitleg/kieshulp">) {
  const antwoorden = kieshulpSchema.parse(await searchParams);
  const model = modelUit(antwoorden);
  const volgende = VRAGEN.find((vraag) => isGevraagd(vraag, antwoorden) && antwoorden[vraag.naam] === undefined);
  const geenVerklaring = antwoorden.waarvoor === "netwerk" && antwoorden.wet === "wlz";
  return (
    <PageFrame
      title="Welke zorgovereenkomst past bij mij?"
      lead="Hooguit zes vragen. Er wordt niets bewaard."
      crumbs={[{ href: "/uitleg", label: "Hoe werkt het?" }]}
    >
      <div className="space-y-8">
        <Gegeven antwoorden={antwoorden} />
        {geenVerklaring && (
          <Notice tone="info" title="Een kleine vergoeding zonder zorgovereenkomst kan niet bij de Wlz.">
            <p>U hebt een zorgovereenkomst nodig. Welke, hangt af van de volgende vragen.</p>
          </Notice>
        )}
        {model !== null && <Uitkomst model={model} antwoorden={antwoorden} />}
        {model === null && volgende !== undefined && <Vraagblok vraag={volgende} antwoorden={antwoorden} />}
      </div>
    </PageFrame>
  );
}
