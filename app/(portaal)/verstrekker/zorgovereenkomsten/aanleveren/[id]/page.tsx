import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { PageFrame } from "@/components/layout/page-frame";
import { AmountList } from "@/components/ui/amount-list";
import { ProgressBar } from "@/components/ui/bar";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { FileDownload } from "@/components/ui/file-download";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatTijdstip } from "@/lib/format";
import { type Leveringdetail, leveringdetail } from "@/lib/queries/verstrekker/overeenkomstleveringen";

import { Verversen } from "../../../toekenningsberichten/bestand/[id]/verversen";
import { leveringBevestigenAction } from "../actions";
import { Regeltabel } from "./regels";

export const metadata = { title: "Levering van zorgovereenkomsten" };

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({ eerder: z.enum(["ja"]).optional().catch(undefined) });

const BASIS = "/verstrekker/zorgovereenkomsten/aanleveren";
const aantal = (n: number, een = "zorgovereenkomst", meer = "zorgovereenkomsten"): string => (n === 1 ? `1 ${een}` : `${n.toLocaleString("nl-NL")} ${meer}`);

/** Nothing counts yet: what was found, and a choice of what to deliver. */
function Nakijken({ levering }: Readonly<{ levering: Leveringdetail }>) {
  const { tellingen, id, regels, verlooptOp } = levering;
  const mee = tellingen.goed + tellingen.letOp;
  return (
    <>
      {mee === 0 ? (
        <Notice tone="fout" title="Geen enkele zorgovereenkomst kan worden aangeleverd.">
          <p>Er is niets veranderd. Lees hieronder wat er is, verbeter de lijst of de PDF en kies de bestanden opnieuw.</p>
        </Notice>
      ) : (
        <Notice tone={tellingen.fout > 0 ? "waarschuwing" : "ok"} title={`${aantal(mee)} ${mee === 1 ? "kan" : "kunnen"} worden aangeleverd${tellingen.fout > 0 ? `, ${aantal(tellingen.fout, "rij heeft", "rijen hebben")} een fout` : ""}.`}>
          <p>Er is nog niets veranderd. Wat u niet kiest en rijen met een fout worden overgeslagen.</p>
        </Notice>
      )}
      <Tellingen tellingen={tellingen} />
      <Panel title="Zorgovereenkomsten">
        {mee === 0 ? (
          <Regeltabel regels={regels} kiesbaar={false} bevestigd={false} />
        ) : (
          <ActionForm action={leveringBevestigenAction}>
            <input type="hidden" name="leveringId" value={id} />
            <Regeltabel regels={regels} kiesbaar bevestigd={false} />
            <p className="max-w-measure">Met aanleveren verklaart u dat de gegevens hetzelfde zijn als op het papier. Budgethouder en zorgverlener krijgen bericht. Een collega kijkt daarna of de zorg past bij wat is toegekend.</p>
            <SubmitButton>Gekozen zorgovereenkomsten aanleveren</SubmitButton>
          </ActionForm>
        )}
      </Panel>
      <p className="text-small text-muted">Levert u niets aan, dan worden deze bestanden op {formatTijdstip(verlooptOp)} verwijderd.</p>
    </>
  );
}

function Tellingen({ tellingen }: Pick<Leveringdetail, "tellingen">) {
  return (
    <AmountList
      lines={[
        { key: "goed", label: "Goed", amount: tellingen.goed },
        { key: "letop", label: "Let op: kan mee, kijk het na", amount: tellingen.letOp },
        { key: "fout", label: "Fout: kan niet mee", amount: tellingen.fout },
        { key: "totaal", label: "Zorgovereenkomsten", amount: tellingen.totaal, total: true },
      ]}
    />
  );
}

function Bezig({ tellingen: { gekozen, aangeleverd, geweigerd } }: Pick<Leveringdetail, "tellingen">) {
  return (
    <Notice tone="info" title="De zorgovereenkomsten worden vastgelegd." live>
      <ProgressBar value={aangeleverd + geweigerd} max={gekozen} text={`${String(aangeleverd + geweigerd)} van ${String(gekozen)} vastgelegd`} />
      <p>U kunt deze pagina sluiten. Het gaat vanzelf door.</p>
      <p>
        <Link href="?">Nu opnieuw kijken</Link>
      </p>
      <Verversen />
    </Notice>
  );
}

function Resultaat({ levering: { tellingen, bevestigdOp }, eerder }: Readonly<{ levering: Leveringdetail; eerder: boolean }>) {
  const { aangeleverd, geweigerd, fout } = tellingen;
  const mis = geweigerd + fout;
  return (
    <Notice tone={mis > 0 ? "waarschuwing" : "ok"} live title={`${aantal(aangeleverd)} ${aangeleverd === 1 ? "is" : "zijn"} aangeleverd${mis > 0 ? `, ${aantal(mis, "rij niet", "rijen niet")}` : ""}.`}>
      {eerder && bevestigdOp !== null && <p>Precies deze bestanden had u al aangeleverd op {formatTijdstip(bevestigdOp)}. Er is nu niets veranderd.</p>}
      <p>
        Budgethouders en zorgverleners krijgen bericht. De zorgovereenkomsten wachten bij <Link href="/verstrekker/zorgovereenkomsten">Zorgovereenkomsten</Link> op akkoord van een collega.
      </p>
      {mis > 0 && <p>Download de rijen met een fout, verbeter ze en lever ze opnieuw aan met hun PDF.</p>}
    </Notice>
  );
}

function Feiten({ levering }: Readonly<{ levering: Leveringdetail }>) {
  const { tellingen, id } = levering;
  return (
    <>
      <DescriptionList
        dense
        items={[
          { term: "Bestand", value: <span className="break-all">{levering.bestandsnaam}</span> },
          { term: "Gekozen op", value: <Tijdstip moment={levering.aangebodenOp} /> },
          ...(levering.bevestigdOp === null ? [] : [{ term: "Aangeleverd op", value: <Tijdstip moment={levering.bevestigdOp} /> }]),
          { term: "Door", value: levering.aangebodenDoor },
          { term: "Virusscan", value: levering.scanner === "nagebootst" ? "Gedaan (nagebootste scanner)" : "Gedaan" },
        ]}
      />
      {tellingen.fout + tellingen.geweigerd > 0 && (
        <p className="mt-4">
          <FileDownload href={`${BASIS}/${id}/fouten/bestand`} label="Alleen de rijen met een fout, met uitleg" format="Lijst" />
        </p>
      )}
    </>
  );
}

export default async function LeveringPage({ params, searchParams }: PageProps<"/verstrekker/zorgovereenkomsten/aanleveren/[id]">) {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { eerder } = zoekvraag.parse(await searchParams);
  const { db, nu } = await requestDeps();
  const levering = await leveringdetail(db, actor, nu, gelezen.data.id);
  if (levering === null) notFound();
  const { status } = levering;
  return (
    <PageFrame
      title={status === "nagekeken" ? "Levering nakijken" : "Zorgovereenkomsten aangeleverd"}
      lead={levering.bestandsnaam}
      crumbs={[
        { href: "/verstrekker/zorgovereenkomsten", label: "Zorgovereenkomsten" },
        { href: BASIS, label: "Aanleveren" },
      ]}
      actions={
        status === "verwerkt" && (
          <ButtonLink href={BASIS} variant="secondary">
            Nog meer aanleveren
          </ButtonLink>
        )
      }
    >
      {status === "nagekeken" && <Nakijken levering={levering} />}
      {status === "bevestigd" && <Bezig tellingen={levering.tellingen} />}
      {status === "verwerkt" && <Resultaat levering={levering} eerder={eerder === "ja"} />}
      {status !== "nagekeken" && (
        <Panel title="Zorgovereenkomsten">
          <Regeltabel regels={levering.regels} kiesbaar={false} bevestigd />
        </Panel>
      )}
      <Panel title="Over deze levering">
        <Feiten levering={levering} />
      </Panel>
    </PageFrame>
  );
}
