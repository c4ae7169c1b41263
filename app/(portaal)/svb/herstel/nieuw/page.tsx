import { notFound } from "next/navigation";
import * as z from "zod";

import { Bedrag } from "@/components/domein/bedrag";
import { PageFrame } from "@/components/layout/page-frame";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/components/ui/link";
import { SearchForm } from "@/components/ui/search-form";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatNaam, formatPeriode } from "@/lib/format";
import { WET_NAMEN } from "@/lib/messages/labels";
import { statuslabel } from "@/lib/messages/status";
import { herstelbegin } from "@/lib/queries/svb/herstel";

import { Keuzes } from "./keuzes";

export const metadata = { title: "Nieuw herstel" };

const zoekvraag = z.object({ toekenning: z.string().trim().min(1).max(60).nullable().catch(null) });
const KRUIMELS = [
  { href: "/svb", label: "Overzicht" },
  { href: "/svb/herstel", label: "Herstel" },
];

export default async function NieuwHerstelPage({ searchParams }: PageProps<"/svb/herstel/nieuw">) {
  const { toekenning } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("svb");
  if (!mag(actor, "herstel.voorstellen")) notFound();
  const { db, nu } = await requestDeps();
  const begin = toekenning === null ? null : await herstelbegin(db, actor, toekenning, nu);
  if (begin === null) {
    return (
      <PageFrame title="Nieuw herstel" lead="Om welk budget gaat het?" crumbs={KRUIMELS}>
        {toekenning !== null && <Notice tone="fout" title={`Er is geen budget met nummer ${toekenning}.`} />}
        <SearchForm label="Nummer van het budget" name="toekenning" hint="Bijvoorbeeld TK-2026-000012. U vindt het in het dossier." defaultValue={toekenning ?? ""} />
      </PageFrame>
    );
  }
  const { budget, budgethouder, verstrekker, openVoorstel } = begin;
  return (
    <PageFrame title={`Budget ${budget.nummer} herstellen`} lead="Kies wat er mis is. U ziet eerst wat er verandert; daarna legt u het voor aan een collega." crumbs={KRUIMELS}>
      <DescriptionList
        dense
        items={[
          { term: "Budgethouder", value: formatNaam(budgethouder) },
          { term: "Verstrekker en wet", value: `${verstrekker}, ${WET_NAMEN[budget.wet]}` },
          { term: "Periode", value: `${formatPeriode(budget.periode)} (${statuslabel("toekenning", budget.status).toLowerCase()})` },
          { term: "Toegekend", value: <Bedrag centen={budget.bedrag} /> },
          { term: "Vrij", value: <Bedrag centen={budget.stand.beschikbaar} /> },
        ]}
      />
      {openVoorstel === null ? (
        <Keuzes begin={begin} />
      ) : (
        <Notice tone="info" title="Voor dit budget ligt al een voorstel.">
          <p>
            Laat eerst <Link href={`/svb/herstel/${openVoorstel.id}`}>{openVoorstel.nummer}</Link> goedkeuren, afwijzen of intrekken.
          </p>
        </Notice>
      )}
    </PageFrame>
  );
}
