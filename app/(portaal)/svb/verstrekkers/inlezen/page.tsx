import { notFound } from "next/navigation";

import { PageFrame } from "@/components/layout/page-frame";
import { requireActor } from "@/lib/auth/actor";
import { mag } from "@/lib/domein/toegang";

import { verstrekkersInlezenAction, verstrekkerslijstVergelijkenAction } from "./actions";
import { Lijstkeuze } from "./lijstkeuze";

export const metadata = { title: "Lijst van verstrekkers inlezen" };

export default async function InlezenPage() {
  const actor = await requireActor("svb");
  if (!mag(actor, "verstrekker.beheren")) notFound();
  return (
    <PageFrame
      title="Lijst van verstrekkers inlezen"
      lead="Elk jaar verandert de lijst van gemeenten. U ziet eerst wat er verandert; daarna pas wordt het doorgevoerd."
      crumbs={[
        { href: "/svb", label: "Overzicht" },
        { href: "/svb/verstrekkers", label: "Verstrekkers" },
      ]}
    >
      <Lijstkeuze vergelijken={verstrekkerslijstVergelijkenAction} inlezen={verstrekkersInlezenAction} />
    </PageFrame>
  );
}
