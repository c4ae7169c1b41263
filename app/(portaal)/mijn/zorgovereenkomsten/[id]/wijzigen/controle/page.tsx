import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { Maximumregels } from "@/components/domein/maximumregels";
import { OvereenkomstBepalingen } from "@/components/domein/overeenkomst-bepalingen";
import { OvereenkomstChecklist } from "@/components/domein/overeenkomst-checklist";
import { OvereenkomstTarieven, OvereenkomstWerkafspraken } from "@/components/domein/overeenkomst-inhoud";
import { OvereenkomstVerschillen } from "@/components/domein/overeenkomst-verschillen";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox-group";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { belemmeringenVoorOndertekenen } from "@/lib/domein/zorgovereenkomst/checklist";
import type { Wegreden } from "@/lib/domein/zorgovereenkomst/wijziging";
import { formatDatum, metHoofdletter } from "@/lib/format";
import { WEGREDEN_TEKSTEN } from "@/lib/messages/zorgovereenkomst-loop";

import { wijzigingOndertekenenAction } from "../../../loop-actions";
import { zaakpad } from "../../../paden";
import { BijlagenVanOpstelling } from "../../bijlagenpaneel";
import { Kosten, leesLasten } from "../../kosten";
import { requireWijziging, Wijzigpagina } from "../wijzigpagina";

export const metadata: Metadata = { title: "Wijziging: controle" };

/** Who looks along, before anybody signs. */
function Weg({ redenen, verstrekker }: Readonly<{ redenen: readonly Wegreden[]; verstrekker: string }>) {
  if (redenen.length === 0) {
    return (
      <Notice tone="ok" title={`Deze wijziging hoeft niet langs ${verstrekker}.`}>
        <p>Na de handtekening van de zorgverlener controleert alleen de SVB of de wijziging klopt met de wet.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="info" title={`${metHoofdletter(verstrekker)} kijkt mee met deze wijziging. Dat komt hierdoor:`}>
      <ul className="list-disc pl-6">
        {redenen.map((reden) => (
          <li key={reden}>{WEGREDEN_TEKSTEN[reden]}</li>
        ))}
      </ul>
      <p>Daarna controleert de SVB of de wijziging klopt met de wet.</p>
    </Notice>
  );
}

function Handtekening({ id, inhoudHash, namens }: Readonly<{ id: string; inhoudHash: string; namens: string | null }>) {
  return (
    <ActionForm action={wijzigingOndertekenenAction} sleutel={randomUUID()}>
      <input type="hidden" name="zorgovereenkomstId" value={id} />
      <input type="hidden" name="inhoudHash" value={inhoudHash} />
      <Checkbox
        name="akkoord"
        label={namens === null ? "Ik heb de wijziging gelezen en ben het ermee eens." : `Ik heb de wijziging gelezen en onderteken namens ${namens}.`}
        hint="De zorgverlener krijgt bericht en ondertekent ook. Tot de wijziging ingaat, gelden de oude afspraken."
      />
      <ButtonRow>
        <SubmitButton>Wijziging ondertekenen</SubmitButton>
        <ButtonLink href={zaakpad(id, "wijzigen/tarieven")} variant="quiet">
          Terug
        </ButtonLink>
      </ButtonRow>
    </ActionForm>
  );
}

export default async function WijzigControlePage({ params, searchParams }: PageProps<"/mijn/zorgovereenkomsten/[id]/wijzigen/controle">) {
  const { id } = await params;
  const zaak = await requireWijziging(id);
  const { zaak: inhoud, wijziging, weg } = zaak.wijziging;
  const verschillen = inhoud.wijziging?.verschillen ?? [];
  const teTonen = (inhoud.toetsing ?? []).filter(({ code }) => code !== "NIET_VOLLEDIG_ONDERTEKEND");
  const fouten = belemmeringenVoorOndertekenen(inhoud.toetsing ?? []).length;
  const { inhoudHash } = inhoud;
  const magTekenen = inhoudHash !== null && fouten === 0 && verschillen.length > 0;
  const { actor } = zaak;
  return (
    <Wijzigpagina stap="controle" title="Klopt de wijziging?" zaak={zaak}>
      <div className="space-y-10">
        <Panel title={wijziging.nieuw.van === null ? "Wat er verandert" : `Wat er verandert vanaf ${formatDatum(wijziging.nieuw.van)}`}>
          <OvereenkomstVerschillen verschillen={verschillen} />
          <Details summary="Alle afspraken zoals ze worden" className="mt-6">
            <OvereenkomstWerkafspraken feiten={wijziging.nieuw} />
            <OvereenkomstTarieven tarieven={wijziging.nieuw.tarieven} />
          </Details>
        </Panel>
        {fouten > 0 && (
          <Notice tone="fout" title={fouten === 1 ? "Eén punt moet eerst anders." : `${String(fouten)} punten moeten eerst anders.`}>
            <p>Hieronder staat welk punt, en wat u eraan kunt doen.</p>
          </Notice>
        )}
        {verschillen.length > 0 && <Weg redenen={weg} verstrekker={inhoud.verstrekker.naam} />}
        <Maximumregels maxima={inhoud.maxima.filter(({ eenheid }) => wijziging.nieuw.tarieven.some((tarief) => tarief.eenheid === eenheid))} wet={wijziging.nieuw.wet} />
        <Kosten overeenkomst={inhoud.overeenkomst} eigenLasten={leesLasten(await searchParams)} />
        {teTonen.length > 0 && (
          <Panel title="Controles">
            <OvereenkomstChecklist toetsing={teTonen} />
          </Panel>
        )}
        <BijlagenVanOpstelling id={id} bijlagen={wijziging.nieuw.bijlagen} />
        {magTekenen && <OvereenkomstBepalingen model={wijziging.nieuw.model} />}
        {magTekenen ? (
          <Handtekening id={id} inhoudHash={inhoudHash} namens={actor.rol === "vertegenwoordiger" ? actor.budgethouderNaam : null} />
        ) : (
          <ButtonRow>
            <ButtonLink href={zaakpad(id, "wijzigen/afspraken")}>Wijziging aanpassen</ButtonLink>
            <ButtonLink href={zaakpad(id)} variant="secondary">
              Later verder
            </ButtonLink>
          </ButtonRow>
        )}
      </div>
    </Wijzigpagina>
  );
}
