import { notFound } from "next/navigation";
import * as z from "zod";

import { Toekenningvergelijking } from "@/components/domein/budgetvergelijking";
import { PageFrame } from "@/components/layout/page-frame";
import { Link } from "@/components/ui/link";
import { PrintButton } from "@/components/ui/print-button";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";
import { formatPeriode } from "@/lib/format";
import { WET_LABELS } from "@/lib/messages/labels";
import { BOEKINGEN_PER_BLADZIJDE, vergelijkingToekenning } from "@/lib/queries/vergelijking";

const adres = z.object({ id: z.uuid() });
const zoekvraag = z.object({ pagina: z.coerce.number().int().min(1).max(10_000).catch(1) });

type Props = Readonly<{ gebied: "svb" | "verstrekker"; params: Promise<unknown>; searchParams: Promise<unknown> }>;

/** The bookings of one toekenning: where the equation of the budgets ends. */
export async function Vergelijkingpagina({ gebied, params, searchParams }: Props) {
  const actor = await requireActor(gebied);
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { pagina } = zoekvraag.parse(await searchParams);
  const { db, nu } = await requestDeps();
  const toekenning = (await vergelijkingToekenning(db, actor, nu, gelezen.data.id, pagina)) ?? notFound();
  const wet = WET_LABELS[toekenning.wet];
  const basis = `/${gebied}/vergelijking`;
  const boven =
    gebied === "svb"
      ? { href: `${basis}/verstrekker/${toekenning.verstrekkerId}?wet=${toekenning.wet}`, label: `${toekenning.naam}, ${wet}` }
      : { href: `${basis}?wet=${toekenning.wet}`, label: wet };
  return (
    <PageFrame
      title={toekenning.nummer}
      lead={`${toekenning.naam}, ${wet}, ${formatPeriode(toekenning)}`}
      crumbs={[{ href: `/${gebied}`, label: "Overzicht" }, { href: basis, label: "Budgetvergelijking" }, boven]}
      actions={
        <>
          {gebied === "verstrekker" && mag(actor, "toekenning.inzien") && <Link href={`/verstrekker/toekenningen/${toekenning.id}`}>Naar de toekenning</Link>}
          <PrintButton />
        </>
      }
    >
      <Toekenningvergelijking
        toekenning={toekenning}
        lezer={gebied}
        pagina={pagina}
        grootte={BOEKINGEN_PER_BLADZIJDE}
        bladzijde={(naar) => `${basis}/${toekenning.id}?pagina=${String(naar)}`}
      />
    </PageFrame>
  );
}
