import type { ReactNode } from "react";

import type { HeaderProps } from "@/components/layout/header";
import { SessionTimer } from "@/components/layout/session-timer";
import { Shell } from "@/components/layout/shell";
import { huidigeActor } from "@/lib/auth/actor";
import { gebiedVan } from "@/lib/auth/hoedanigheden";
import type { Mens } from "@/lib/domein/toegang";
import { env } from "@/lib/env";
import { ROL_LABELS, VERTEGENWOORDIGING_LABELS } from "@/lib/messages/labels";

import { ingangenVan } from "./navigatie";

const GEBIEDSNAAM = {
  mijn: "Mijn pgb",
  zorgverlener: "Zorgverlener",
  verstrekker: "Verstrekker",
  svb: "SVB",
} as const;

/** In which capacity somebody is here, as far as their name does not say it already. */
function hoedanigheid(actor: Mens): string | undefined {
  switch (actor.rol) {
    case "budgethouder":
    case "vertegenwoordiger":
      return undefined;
    case "zorgverlener":
      return actor.zorgverlenerNaam === actor.naam ? "zorgverlener" : actor.zorgverlenerNaam;
    case "verstrekker":
      return actor.verstrekkerNaam;
    case "svb":
      return ROL_LABELS.svb;
  }
}

function kopVan(actor: Mens): Omit<HeaderProps, "demo" | "logout"> {
  const gebied = gebiedVan(actor);
  return {
    homeHref: `/${gebied}`,
    area: gebied === "mijn" || gebied === "zorgverlener" ? "citizen" : "staff",
    nav: { label: GEBIEDSNAAM[gebied], items: ingangenVan(actor, gebied) },
    user: { name: actor.naam, capacity: hoedanigheid(actor) },
    onBehalfOf:
      actor.rol === "vertegenwoordiger"
        ? { name: actor.budgethouderNaam, capacity: `als ${VERTEGENWOORDIGING_LABELS[actor.soort]}` }
        : undefined,
    canSwitch: true,
  };
}

/** The frame of the four areas. It knows who is there but decides nothing about access: every page asks for itself. */
export default async function PortalLayout({ children }: Readonly<{ children: ReactNode }>) {
  const actor = await huidigeActor();
  const kop = actor === null ? { homeHref: "/", area: "citizen" as const } : kopVan(actor);
  return (
    <Shell {...kop} demo={env().MODUS === "demo"} logout={{ action: "/uitloggen" }}>
      {children}
      {actor !== null && <SessionTimer />}
    </Shell>
  );
}
