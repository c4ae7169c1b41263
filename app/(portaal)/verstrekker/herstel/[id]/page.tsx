import { notFound } from "next/navigation";
import * as z from "zod";

import { Briefblad } from "@/components/domein/briefblad";
import { briefOver } from "../../../herstelbrief";
import { PageFrame } from "@/components/layout/page-frame";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { herstelbriefdata } from "@/lib/queries/herstelbrief";

export const metadata = { title: "Brief over een herstel" };

const adres = z.object({ id: z.uuid() });

export default async function HerstelbriefPage({ params }: PageProps<"/verstrekker/herstel/[id]">) {
  const actor = await requireActor("verstrekker");
  const gelezen = adres.safeParse(await params);
  if (!gelezen.success) notFound();
  const { db } = await requestDeps();
  const data = await herstelbriefdata(db, actor, gelezen.data.id);
  if (data === null) notFound();
  const brief = briefOver(data);
  return (
    <PageFrame
      title={brief.titel}
      crumbs={[
        { href: "/verstrekker", label: "Overzicht" },
        { href: "/verstrekker/berichten", label: "Berichten" },
      ]}
    >
      <Briefblad brief={brief} bestand={`/verstrekker/herstel/${gelezen.data.id}/bestand`} />
    </PageFrame>
  );
}
