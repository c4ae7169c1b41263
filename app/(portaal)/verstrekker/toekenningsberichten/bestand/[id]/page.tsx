import { notFound, redirect } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { AmountList } from "@/components/ui/amount-list";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { FileDownload } from "@/components/ui/file-download";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Steps } from "@/components/ui/steps";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatGegevens, formatTijdstip } from "@/lib/format";
import { TABEL_OPMERKINGEN } from "@/lib/messages/toekenningstabel";
import { vulIn } from "@/lib/messages/tekst";
import { type Bestanddetail, bestanddetail, BUDGETTEN_PER_PAGINA } from "@/lib/queries/verstrekker/toekenningsbestand";
import { vingerafdrukVan } from "@/lib/usecases/toekenningsbestand/bestand-bevestigen";

import { toekenningsbestandBevestigenAction } from "../actions";
import { Budgettabel, Foutgroepen } from "./budgetten";
import { stappen } from "./stappen";
import { Voortgang } from "./voortgang";

export const metadata = { title: "Lijst met toekenningen" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({
  alleen: z.enum(["alles", "fouten"]).catch("alles"),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
  eerder: z.enum(["ja"]).optional().catch(undefined),
});

const BASIS = "/verstrekker/toekenningsberichten/bestand";
const aantal = (n: number, een: string, meer: string): string => (n === 1 ? `1 ${een}` : `${n.toLocaleString("nl-NL")} ${meer}`);

function Nakijken({ bestand }: Readonly<{ bestand: Bestanddetail }>) {
  const { tellingen, koppeling, id, verlooptOp } = bestand;
  const mee = tellingen.goed + tellingen.uitval;
  return (
    <div className="space-y-6">
      {mee === 0 ? (
        <Notice tone="fout" title="Geen enkel budget in deze lijst kan worden verwerkt.">
          <p>Verbeter de fouten in uw lijst en kies haar opnieuw. Klopt een kolom niet? Kies dan andere kolommen.</p>
        </Notice>
      ) : (
        <Notice tone={tellingen.fout > 0 ? "waarschuwing" : "ok"} title={`${aantal(mee, "budget kan", "budgetten kunnen")} worden verwerkt${tellingen.fout > 0 ? `, ${aantal(tellingen.fout, "budget heeft", "budgetten hebben")} een fout` : ""}.`}>
          <p>Er is nog niets veranderd. Budgetten met een fout worden overgeslagen; die kunt u downloaden en verbeteren.</p>
        </Notice>
      )}
      <AmountList
        lines={[
          { key: "goed", label: "Goed: wordt meteen verwerkt", amount: tellingen.goed },
          { key: "uitval", label: "Gaat naar een medewerker van de SVB", amount: tellingen.uitval },
          { key: "fout", label: "Fout: wordt overgeslagen", amount: tellingen.fout },
          { key: "totaal", label: `Budgetten, uit ${aantal(bestand.aantalRijen, "rij", "rijen")}`, amount: tellingen.totaal, total: true },
        ]}
      />
      {mee > 0 && koppeling !== null && typeof koppeling === "object" && (
        <ActionForm action={toekenningsbestandBevestigenAction}>
          <input type="hidden" name="bestandId" value={id} />
          <input type="hidden" name="lezing" value={vingerafdrukVan(koppeling)} />
          <SubmitButton>{`${aantal(mee, "budget", "budgetten")} aanleveren`}</SubmitButton>
        </ActionForm>
      )}
      <p className="text-small text-muted">
        <Link href={`${BASIS}/${id}/kolommen`}>Andere kolommen kiezen</Link>. Levert u niets aan, dan wordt deze lijst op {formatTijdstip(verlooptOp)} verwijderd.
      </p>
    </div>
  );
}

function Resultaat({ bestand, eerder }: Readonly<{ bestand: Bestanddetail; eerder: boolean }>) {
  const { tellingen, bevestigdOp } = bestand;
  const overgeslagen = tellingen.mislukt;
  return (
    <div className="space-y-6">
      <Notice tone={overgeslagen > 0 ? "waarschuwing" : "ok"} live title={overgeslagen > 0 ? `${aantal(tellingen.verwerkt, "budget is", "budgetten zijn")} verwerkt, ${aantal(overgeslagen, "budget niet", "budgetten niet")}.` : "De hele lijst is verwerkt."}>
        {eerder && bevestigdOp !== null && <p>Deze lijst had u al aangeleverd op {formatTijdstip(bevestigdOp)}. Er is nu niets veranderd.</p>}
        {overgeslagen > 0 && <p>Download de budgetten met een fout, verbeter ze en lever dat bestand aan als nieuwe lijst.</p>}
      </Notice>
      <AmountList
        lines={[
          { key: "verwerkt", label: "Verwerkt", amount: tellingen.verwerkt },
          { key: "svb", label: "Bij een medewerker van de SVB", amount: tellingen.bijSvb },
          { key: "fout", label: "Niet verwerkt", amount: overgeslagen },
          { key: "totaal", label: "Budgetten", amount: tellingen.totaal, total: true },
        ]}
      />
    </div>
  );
}

function Opmerkingen({ opmerkingen }: Pick<Bestanddetail, "opmerkingen">) {
  return opmerkingen.map(({ code, gegevens }) =>
    code in TABEL_OPMERKINGEN ? <Notice key={`${code}${String(gegevens["kolom"])}`} tone="info" title={vulIn(TABEL_OPMERKINGEN[code as keyof typeof TABEL_OPMERKINGEN], formatGegevens(gegevens))} /> : null,
  );
}

function Feiten({ bestand }: Readonly<{ bestand: Bestanddetail }>) {
  const { tellingen, id, bestandsnaam } = bestand;
  return (
    <>
      <DescriptionList
        dense
        items={[
          { term: "Bestand", value: <span className="break-all">{bestandsnaam}</span> },
          { term: "Gekozen op", value: <Tijdstip moment={bestand.aangebodenOp} /> },
          ...(bestand.bevestigdOp === null ? [] : [{ term: "Aangeleverd op", value: <Tijdstip moment={bestand.bevestigdOp} /> }]),
          { term: "Door", value: bestand.aangebodenDoor },
        ]}
      />
      <ul className="mt-4 space-y-1">
        <li>
          <FileDownload href={`${BASIS}/${id}/origineel/bestand`} label="De lijst zoals u haar koos" format={bestandsnaam.split(".").at(-1)?.toUpperCase() ?? ""} />
        </li>
        {tellingen.mislukt > 0 && (
          <li>
            <FileDownload href={`${BASIS}/${id}/fouten/bestand`} label="Alleen de budgetten met een fout, met uitleg" format={bestandsnaam.split(".").at(-1)?.toUpperCase() ?? ""} />
          </li>
        )}
      </ul>
    </>
  );
}

export default async function BestandPage({ params, searchParams }: PageProps<"/verstrekker/toekenningsberichten/bestand/[id]">) {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { id } = gelezen.data;
  const { db, nu } = await requestDeps();
  const { alleen, pagina, eerder } = zoekvraag.parse(await searchParams);
  const bestand = await bestanddetail(db, actor, nu, id, { alleen, pagina });
  if (bestand === null) notFound();
  const { status, tellingen } = bestand;
  if (status === "aangeboden") redirect(`${BASIS}/${id}/kolommen`);
  const href = (keuze: string, p = 1): string => `${BASIS}/${id}?alleen=${keuze}&pagina=${String(p)}`;

  return (
    <PageFrame
      title={status === "gelezen" ? "Lijst nakijken" : "Lijst aangeleverd"}
      lead={bestand.bestandsnaam}
      crumbs={[
        { href: "/verstrekker/toekenningsberichten", label: "Toekenningsberichten" },
        { href: BASIS, label: "Lijst aanleveren" },
      ]}
      actions={
        status === "verwerkt" && (
          <ButtonLink href={BASIS} variant="secondary">
            Nog een lijst aanleveren
          </ButtonLink>
        )
      }
    >
      <Steps label="Stappen" steps={stappen(status === "gelezen" ? "nakijken" : "resultaat", id)} />
      <Opmerkingen opmerkingen={bestand.opmerkingen} />
      {status === "gelezen" && <Nakijken bestand={bestand} />}
      {status === "bevestigd" && <Voortgang gedaan={tellingen.gedaan} totaal={tellingen.goed + tellingen.uitval} eerder={eerder === "ja"} />}
      {status === "verwerkt" && <Resultaat bestand={bestand} eerder={eerder === "ja"} />}
      {bestand.perFout.length > 0 && (
        <Panel title="Wat wij vonden">
          <Foutgroepen groepen={bestand.perFout} />
        </Panel>
      )}
      <Panel title="Budgetten in de lijst">
        <FilterChips
          label="Welke budgetten"
          chips={[
            { href: href("alles"), label: "Alle", active: alleen === "alles", count: tellingen.totaal },
            { href: href("fouten"), label: "Alleen fouten", active: alleen === "fouten", count: tellingen.mislukt },
          ]}
        />
        <div className="mt-4">
          {bestand.regels.length === 0 ? <EmptyState title="Geen budgetten met een fout" icon="vink" /> : <Budgettabel regels={bestand.regels} />}
          {bestand.gevonden > 0 && <Pagination page={pagina} pageSize={BUDGETTEN_PER_PAGINA} total={bestand.gevonden} noun="budgetten" href={(p) => href(alleen, p)} />}
        </div>
      </Panel>
      <Panel title="Over deze lijst">
        <Feiten bestand={bestand} />
      </Panel>
    </PageFrame>
  );
}
