import type { Metadata } from "next";

import { Maximumregels } from "@/components/domein/maximumregels";
import { OvereenkomstChecklist } from "@/components/domein/overeenkomst-checklist";
import { Overeenkomstpartijen, OvereenkomstTarieven, OvereenkomstWerkafspraken } from "@/components/domein/overeenkomst-inhoud";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { belemmeringenVoorOndertekenen } from "@/lib/domein/zorgovereenkomst/checklist";
import { formatNaam } from "@/lib/format";

import { zaakpad } from "../../../paden";
import { BijlagenVanOpstelling } from "../../bijlagenpaneel";
import { Kosten, leesLasten } from "../../kosten";
import { requireOpstelling, Stappagina } from "../stappagina";

export const metadata: Metadata = { title: "Stap 4: controle" };

function Onvolledig({ id, ontbreekt }: Readonly<{ id: string; ontbreekt: readonly (readonly [string, string])[] }>) {
  return (
    <Notice tone="waarschuwing" title="Nog niet alles is ingevuld.">
      <ul className="list-disc pl-6">
        {ontbreekt.map(([stap, tekst]) => (
          <li key={stap}>
            <Link href={zaakpad(id, `stap/${stap}`)}>{tekst}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export default async function ControlePage({ params, searchParams }: PageProps<"/mijn/zorgovereenkomsten/[id]/stap/controle">) {
  const { id } = await params;
  const zaak = await requireOpstelling(id);
  const { overeenkomst, budgethouder, toetsing, maxima, inhoudHash } = zaak.opstelling;
  const { zorgverlener, familierelatie, ondernemer, functiesoort, van, zorgbeschrijving, tarieven } = overeenkomst;
  const ontbreekt = [
    ...(zorgverlener === null || familierelatie === null || ondernemer === null ? [["partijen", "Vul in wie de zorg geeft"] as const] : []),
    ...(functiesoort === null || van === null || zorgbeschrijving === null ? [["werkafspraken", "Vul de afspraken in"] as const] : []),
    ...(tarieven.length === 0 ? [["tarieven", "Vul een tarief in"] as const] : []),
  ];
  // Nobody has signed yet: that check would always fail here.
  const teTonen = (toetsing ?? []).filter(({ code }) => code !== "NIET_VOLLEDIG_ONDERTEKEND");
  const fouten = belemmeringenVoorOndertekenen(toetsing ?? []).length;
  const magVerder = inhoudHash !== null && fouten === 0;
  const wijzig = (stap: string, wat: string) => (
    <Link href={zaakpad(id, `stap/${stap}`)}>
      Wijzig<span className="sr-only"> {wat}</span>
    </Link>
  );
  return (
    <Stappagina stap="controle" title="Klopt alles?" zaak={zaak}>
      <div className="space-y-10">
        {ontbreekt.length > 0 && <Onvolledig id={id} ontbreekt={ontbreekt} />}
        {fouten > 0 && (
          <Notice tone="fout" title={fouten === 1 ? "Eén punt moet eerst anders." : `${String(fouten)} punten moeten eerst anders.`}>
            <p>Hieronder staat welk punt, en wat u eraan kunt doen. Daarna kunt u ondertekenen.</p>
          </Notice>
        )}
        {magVerder && <Notice tone="ok" title="U kunt deze zorgovereenkomst ondertekenen." />}
        <Kosten overeenkomst={overeenkomst} eigenLasten={leesLasten(await searchParams)} />
        {teTonen.length > 0 && (
          <Panel title="Controles">
            <OvereenkomstChecklist toetsing={teTonen} />
          </Panel>
        )}
        <Panel title="Wie" actions={wijzig("partijen", "wie de zorg geeft")}>
          <Overeenkomstpartijen feiten={overeenkomst} budgethouder={formatNaam(budgethouder)} lezer="budgethouder" />
        </Panel>
        <Panel title="Afspraken" actions={wijzig("werkafspraken", "de afspraken")}>
          <OvereenkomstWerkafspraken feiten={overeenkomst} />
        </Panel>
        <Panel title="Tarieven" actions={wijzig("tarieven", "de tarieven")}>
          <div className="space-y-6">
            <OvereenkomstTarieven tarieven={tarieven} />
            <Maximumregels maxima={maxima.filter(({ eenheid }) => tarieven.some((tarief) => tarief.eenheid === eenheid))} wet={overeenkomst.wet} />
          </div>
        </Panel>
        <BijlagenVanOpstelling id={id} bijlagen={overeenkomst.bijlagen} />
        <ButtonRow>
          {magVerder && <ButtonLink href={zaakpad(id, "ondertekenen")}>Verder naar ondertekenen</ButtonLink>}
          <ButtonLink href={zaakpad(id)} variant="secondary">
            Later verder
          </ButtonLink>
          <ButtonLink href={zaakpad(id, "stap/tarieven")} variant="quiet">
            Terug
          </ButtonLink>
        </ButtonRow>
      </div>
    </Stappagina>
  );
}
