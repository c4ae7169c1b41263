import { notFound } from "next/navigation";
import * as z from "zod";

import { Briefblad } from "@/components/domein/briefblad";
import { PageFrame } from "@/components/layout/page-frame";
import { Link } from "@/components/ui/link";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { herstelbriefdata } from "@/lib/queries/herstelbrief";

import { briefOver } from "./herstelbrief";

const BUDGET = { mijn: "/mijn/budget", verstrekker: "/verstrekker/toekenningen" } as const;

const adres = z.object({ id: z.uuid() });

/** The letter about a herstel, for whoever of both gets one. */
export async function Herstelbriefpagina({ gebied, params }: Readonly<{ gebied: "mijn" | "verstrekker"; params: Promise<unknown> }>) {
  const actor = await requireActor(gebied);
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
        { href: `/${gebied}`, label: "Overzicht" },
        { href: `/${gebied}/berichten`, label: "Berichten" },
      ]}
    >
      <Briefblad brief={brief} bestand={`/${gebied}/herstel/${gelezen.data.id}/bestand`} />
      <ul className="no-print space-y-1">
        {data.eigen.map(({ id, nummer }) => (
          <li key={id}>
            <Link href={`${BUDGET[gebied]}/${id}`}>Budget {nummer} bekijken</Link>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
