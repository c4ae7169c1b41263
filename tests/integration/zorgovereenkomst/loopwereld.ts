/** Acts after approval, on a day of one's choosing. */
import { lees } from "@/lib/db/transactie";
import { readWijziging, type Wijziging } from "@/lib/db/overeenkomstversie.repository";
import { hashVan, inhoudVan } from "@/lib/db/zorgovereenkomst.repository";
import { type Datum, datum } from "@/lib/domein/datum";
import { centen, honderdsten } from "@/lib/domein/geld";
import type { Actor } from "@/lib/domein/toegang";
import type { Deps } from "@/lib/usecases/deps";
import { wijzigingAccorderen, wijzigingToetsen } from "@/lib/usecases/zorgovereenkomst/wijziging-beoordelen";
import { wijzigingAfsprakenBewaren, wijzigingTarievenBewaren } from "@/lib/usecases/zorgovereenkomst/wijziging-bewaren";
import { wijzigingMedeondertekenen, wijzigingOndertekenen } from "@/lib/usecases/zorgovereenkomst/wijziging-ondertekenen";
import { zorgovereenkomstBeeindigen, type ZorgovereenkomstBeeindigen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-beeindigen";
import { zorgovereenkomstWijzigen } from "@/lib/usecases/zorgovereenkomst/zorgovereenkomst-wijzigen";

import { moet, type Stappen, sleutel, SYSTEEM, Wereld } from "./wereld";

export type Wens = { readonly van?: string; readonly tm?: string | null; readonly uren?: number; readonly zorg?: string; readonly euro?: bigint };

export class Loopwereld {
  private constructor(
    readonly wereld: Wereld,
    readonly gemeente: string,
  ) {}

  static async open(): Promise<Loopwereld> {
    const wereld = await Wereld.open();
    return new Loopwereld(wereld, await wereld.verstrekker("gemeente", "0193"));
  }

  op(dag: string): Deps {
    return { db: this.wereld.db, nu: new Date(`${dag}T09:00:00Z`), vandaag: datum(dag) };
  }

  /** Approved: 1 April t/m 31 December 2026, eight hours a week at 20 euro, at most 25 from the budget, one month of notice. */
  async goedgekeurd(stappen: Stappen = {}) {
    const { wereld } = this;
    const henk = await wereld.budgethouder();
    const toekenningId = await wereld.toekenning(henk, this.gemeente, "wmo");
    const id = await wereld.concept(henk, toekenningId, stappen);
    moet(await wereld.onderteken(henk, id));
    const selin = await wereld.zorgverlenerVan(id);
    moet(await wereld.tekenMede(selin, id));
    moet(await wereld.accordeer(wereld.medewerker(this.gemeente), id));
    moet(await wereld.toets(wereld.svb(), id));
    return { henk, toekenningId, id, selin };
  }

  async wijziging(id: string, actor: Actor = SYSTEEM): Promise<Wijziging | null> {
    return lees(this.wereld.db, actor, (tx) => readWijziging(tx, id));
  }

  async hash(id: string): Promise<string> {
    const wijziging = await this.wijziging(id);
    const inhoud = wijziging === null ? null : inhoudVan(wijziging.nieuw);
    return inhoud === null ? "0".repeat(64) : hashVan(inhoud);
  }

  /** A change with this content, not signed yet. */
  async begonnen(actor: Actor, id: string, wens: Wens, dag = "2026-04-10"): Promise<void> {
    const deps = this.op(dag);
    moet(await zorgovereenkomstWijzigen(deps, actor, { ...sleutel(), zorgovereenkomstId: id }));
    moet(
      await wijzigingAfsprakenBewaren(deps, actor, {
        ...sleutel(),
        zorgovereenkomstId: id,
        van: datum(wens.van ?? "2026-05-01"),
        tm: wens.tm === null ? null : datum(wens.tm ?? "2026-12-31"),
        urenPerWeek: honderdsten(wens.uren ?? 8_00),
        dagenPerWeek: 2,
        zorgbeschrijving: wens.zorg ?? "Hulp bij de administratie en samen boodschappen doen.",
      }),
    );
    const tarieven = [{ eenheid: "uur" as const, omschrijving: "Begeleiding", tarief: centen(wens.euro ?? 20_00n) }];
    moet(await wijzigingTarievenBewaren(deps, actor, { ...sleutel(), zorgovereenkomstId: id, tarieven }));
  }

  async onderteken(actor: Actor, id: string, dag = "2026-04-10") {
    return wijzigingOndertekenen(this.op(dag), actor, { ...sleutel(), zorgovereenkomstId: id, inhoudHash: await this.hash(id) });
  }

  async tekenMede(actor: Actor, id: string, dag = "2026-04-11") {
    return wijzigingMedeondertekenen(this.op(dag), actor, { ...sleutel(), zorgovereenkomstId: id, inhoudHash: await this.hash(id) });
  }

  private async besluit(id: string) {
    return { ...sleutel(), zorgovereenkomstId: id, inhoudHash: await this.hash(id), oordeel: "akkoord" as const, redenen: [], toelichting: null };
  }

  async accordeer(actor: Actor, id: string, maximum = 25_00n, dag = "2026-04-14") {
    const tarieven = (await this.wijziging(id))?.nieuw.tarieven ?? [];
    const maxima = tarieven.map((tarief) => ({ tariefId: tarief.id, maximumtarief: centen(maximum) }));
    return wijzigingAccorderen(this.op(dag), actor, { ...(await this.besluit(id)), maxima });
  }

  async toets(actor: Actor, id: string, dag = "2026-04-16") {
    return wijzigingToetsen(this.op(dag), actor, await this.besluit(id));
  }

  /** Signed by both and approved by whoever has to. */
  async gewijzigd(partijen: { henk: Actor; selin: Actor; id: string }, wens: Wens, dag = "2026-04-10"): Promise<void> {
    const { henk, selin, id } = partijen;
    await this.begonnen(henk, id, wens, dag);
    moet(await this.onderteken(henk, id, dag));
    moet(await this.tekenMede(selin, id, dag));
    if ((await this.wijziging(id))?.nieuw.versiestatus === "bij_verstrekker") moet(await this.accordeer(this.wereld.medewerker(this.gemeente), id, 25_00n, dag));
    moet(await this.toets(this.wereld.svb(), id, dag));
  }

  beeindig(actor: Actor, id: string, opdracht: Partial<ZorgovereenkomstBeeindigen> & { gezien?: Datum | null }, dag = "2026-04-10") {
    return zorgovereenkomstBeeindigen(this.op(dag), actor, {
      ...sleutel(), zorgovereenkomstId: id, wijze: "opzegging", gewenst: null, gezien: datum("2026-05-31"), gewichtigeReden: false, ontslag: null, toelichting: null, ...opdracht,
    });
  }

  rij(id: string) {
    return this.wereld.eigenaar.zorgovereenkomst.findUniqueOrThrow({
      where: { id },
      include: { einden: { orderBy: { id: "asc" } }, versies: { orderBy: { versie: "asc" } } },
    });
  }
}
