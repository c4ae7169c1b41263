import { randomUUID } from "node:crypto";

import type { ComponentProps } from "react";
import * as z from "zod";

import { Bulkakkoord } from "@/components/domein/bulkakkoord";
import { Bulkvelden, Bulkvoorsteltabel } from "@/components/domein/bulkvoorstel";

const zoekvraag = z.object({ id: z.preprocess((waarde) => (typeof waarde === "string" ? [waarde] : waarde), z.array(z.uuid())).catch([]) });

/** What was ticked on the work list: an address that is no list of ids means nothing was. */
export const leesGekozen = (vraag: unknown): readonly string[] => zoekvraag.parse(vraag).id;

type Props = Readonly<{ action: ComponentProps<typeof Bulkakkoord>["action"]; pad: string; werkwoord: string; regels: ComponentProps<typeof Bulkvoorsteltabel>["regels"] }>;

/** The last look before many are decided at once; the same for verstrekker and SVB. */
export function Bulkbevestiging({ action, pad, werkwoord, regels }: Props) {
  const mee = regels.filter(({ weggelaten }) => weggelaten === null);
  return (
    <Bulkakkoord
      action={action}
      sleutel={randomUUID()}
      knop={mee.length === 0 ? null : `${werkwoord} ${String(mee.length)} ${mee.length === 1 ? "zorgovereenkomst" : "zorgovereenkomsten"}`}
      pad={pad}
      nummers={Object.fromEntries(regels.map(({ id, nummer }) => [id, nummer]))}
    >
      <Bulkvoorsteltabel pad={pad} regels={regels} />
      <Bulkvelden regels={mee} />
    </Bulkakkoord>
  );
}
