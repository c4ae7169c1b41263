import type { ReactNode } from "react";

import type { StatusTone } from "@/components/ui/tone";
import type { Partij } from "@/lib/domein/overgangen";
import type { Overeenkomststatus } from "@/lib/domein/zorgovereenkomst/status";
import { formatTijdstip } from "@/lib/format";
import { gebeurtenistekst } from "@/lib/messages/gebeurtenissen";
import { statustekst } from "@/lib/messages/status";

import { Tijdlijn } from "./tijdlijn";

type Gebeurtenis = Readonly<{ id: string; soort: string; rol: string; op: Date }>;

type OvereenkomstTijdlijnProps = Readonly<{
  status: Overeenkomststatus;
  /** Since when it has this status. */
  sinds: Date;
  lezer: Partij;
  gebeurtenissen: readonly Gebeurtenis[];
  watNu?: ReactNode;
  contact?: ReactNode;
}>;

/** Which kinds end well or badly; the rest is just something that happened. */
const TOON: Readonly<Record<string, StatusTone>> = {
  "zorgovereenkomst.goedgekeurd": "ok",
  "zorgovereenkomst.geaccordeerd": "ok",
  "zorgovereenkomst.afgekeurd": "fout",
  "zorgovereenkomst.teruggestuurd": "wacht",
  "zorgovereenkomst.geweigerd": "wacht",
};

/** Where a zorgovereenkomst is, whose turn, since when, and what came before. That somebody saved a step is no news. */
export function OvereenkomstTijdlijn({ status, sinds, lezer, gebeurtenissen, watNu, contact }: OvereenkomstTijdlijnProps) {
  const tekst = statustekst("zorgovereenkomst", status, lezer);
  const lopend =
    tekst.aanZetBij === "niemand"
      ? undefined
      : {
          id: "nu",
          titel: tekst.label,
          aanZet: tekst.aanZet.replace(/ (is|bent) aan zet$/, "").toLowerCase().replace("svb", "SVB"),
          sinds: formatTijdstip(sinds),
          uitleg: tekst.watNu,
          watNu,
          contact,
        };
  const stappen = gebeurtenissen.filter(({ soort }) => !soort.endsWith("_bewaard")).map(({ id, soort, rol, op }) => ({
    id,
    titel: gebeurtenistekst(soort, lezer),
    wanneer: formatTijdstip(op),
    wie: rol === "vertegenwoordiger" ? "door een vertegenwoordiger" : undefined,
    tone: TOON[soort],
  }));
  return <Tijdlijn label="Verloop van deze zorgovereenkomst" nu={lopend} stappen={stappen} />;
}
