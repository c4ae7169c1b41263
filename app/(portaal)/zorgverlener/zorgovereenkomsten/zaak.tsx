import { notFound, redirect } from "next/navigation";

import { OvereenkomstBijlagen } from "@/components/domein/overeenkomst-bijlagen";
import { Overeenkomstpartijen, OvereenkomstTarieven, OvereenkomstWerkafspraken } from "@/components/domein/overeenkomst-inhoud";
import { Panel } from "@/components/ui/panel";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { formatNaam } from "@/lib/format";
import { type ZorgverlenerOvereenkomst, zorgverlenerZorgovereenkomst } from "@/lib/queries/zorgverlener/zorgovereenkomsten";

export const LIJST = "/zorgverlener/zorgovereenkomsten";

export const kruimels = (...meer: readonly Crumb[]): readonly Crumb[] => [
  { href: "/zorgverlener", label: "Overzicht" },
  { href: LIJST, label: "Zorgovereenkomsten" },
  ...meer,
];

export async function requireZaak(id: string): Promise<ZorgverlenerOvereenkomst> {
  const actor = await requireActor("zorgverlener");
  const { db, vandaag } = await requestDeps();
  return (await zorgverlenerZorgovereenkomst(db, actor, id, vandaag)) ?? notFound();
}

/** The contract when it waits for this zorgverlener's signature; otherwise back to where it stands. */
export async function requireTeTekenen(id: string): Promise<ZorgverlenerOvereenkomst & { readonly inhoudHash: string }> {
  const zaak = await requireZaak(id);
  const { inhoudHash } = zaak;
  if (zaak.overeenkomst.status !== "wacht_op_zorgverlener" || inhoudHash === null) redirect(`${LIJST}/${id}`);
  return { ...zaak, inhoudHash };
}

export function Inhoud({ zaak }: Readonly<{ zaak: ZorgverlenerOvereenkomst }>) {
  return (
    <>
      <Panel title="Wie">
        <Overeenkomstpartijen feiten={zaak.overeenkomst} budgethouder={formatNaam(zaak.budgethouder)} lezer="zorgverlener" />
      </Panel>
      <Panel title="Afspraken">
        <OvereenkomstWerkafspraken feiten={zaak.overeenkomst} />
      </Panel>
      <Panel title="Tarieven">
        <OvereenkomstTarieven tarieven={zaak.overeenkomst.tarieven} />
      </Panel>
      <OvereenkomstBijlagen bijlagen={zaak.bijlagen} zaakpad={`${LIJST}/${zaak.overeenkomst.id}`} />
    </>
  );
}
