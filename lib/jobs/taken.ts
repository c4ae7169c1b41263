import type { Task } from "graphile-worker";
import * as z from "zod";

import { legalDay, systemNow } from "../clock";
import { db } from "../db";
import { schrijfHartslag } from "../db/hartslag";
import { readKlokOffset } from "../db/systeemklok";
import { env } from "../env";
import { naamcontrole } from "../integrations/naamcontrole";
import { log } from "../log";
import { budgetafsluitberichtenMaken } from "../usecases/afsluiting/budgetafsluitberichten-maken";
import { budgettenAfsluiten } from "../usecases/afsluiting/budgetten-afsluiten";
import { eigenGeldTeruggeven } from "../usecases/afsluiting/eigen-geld-teruggeven";
import { auditVerzegelen } from "../usecases/audit/audit-verzegelen";
import { controleUitvoeren } from "../usecases/audit/controle-uitvoeren";
import { berichtenMaken } from "../usecases/bericht/berichten-maken";
import { budgetsignalenVastleggen } from "../usecases/budget/budgetsignalen-vastleggen";
import { uitvalHerbeoordelen } from "../usecases/declaratie/herbeoordelen";
import type { Deps } from "../usecases/deps";
import { exportMaken } from "../usecases/export/export-maken";
import { exportsOpruimen } from "../usecases/export/exports-opruimen";
import { leveringenNalopen, leveringVerwerken as overeenkomstleveringVerwerken } from "../usecases/overeenkomstlevering/levering-verwerken";
import { overbestedingenSluiten } from "../usecases/toekenning/overbestedingen-sluiten";
import { herindelingenUitvoeren } from "../usecases/herindeling/herindelingen-uitvoeren";
import { herkeuringenHervatten, herkeuringVerwerken } from "../usecases/herkeuring/herkeuring-verwerken";
import { samenloopVolgen } from "../usecases/voorlopig/samenloop-volgen";
import { voorlopiglijstenOpruimen } from "../usecases/voorlopig/lijsten-opruimen";
import { rekeningnaamControleren } from "../usecases/rekening/rekeningnaam-controleren";
import { rekeningnummersVerlopen } from "../usecases/rekening/rekeningnummers-verlopen";
import { leveringenHervatten, leveringVerwerken } from "../usecases/toekenning/levering-verwerken";
import { toekenningsbestandenNalopen, toekenningsbestandVerwerken } from "../usecases/toekenningsbestand/bestand-verwerken";
import { betalingenVerrekenen } from "../usecases/voorschot/betalingen-verrekenen";
import { zorgovereenkomstenBijwerken } from "../usecases/zorgovereenkomst/zorgovereenkomsten-bijwerken";

/** The product's time, which in demo and test may be shifted. */
async function deps(): Promise<Deps> {
  const verschuiving = env().MODUS === "productie" ? 0 : await readKlokOffset(db());
  const nu = new Date(systemNow().getTime() + verschuiving);
  return { db: db(), nu, vandaag: legalDay(nu) };
}

/** By way of the queue, so that it stops when the queue does and not only when the process does. */
const hartslagTaak: Task = () => schrijfHartslag(db(), systemNow());

const gebeurtenisPayload = z.object({ gebeurtenisId: z.uuid() });

const gebeurtenisVerwerken: Task = async (payload) => {
  await berichtenMaken(await deps(), gebeurtenisPayload.parse(payload).gebeurtenisId);
};

const gebeurtenissenPayload = z.object({ gebeurtenisIds: z.array(z.uuid()).min(1) });

/** What one statement recorded, in one job. */
const gebeurtenissenVerwerken: Task = async (payload) => {
  await berichtenMaken(await deps(), ...gebeurtenissenPayload.parse(payload).gebeurtenisIds);
};

const leveringPayload = z.object({ leveringId: z.uuid() });

const leveringVerwerkenTaak: Task = async (payload) => {
  await leveringVerwerken(await deps(), leveringPayload.parse(payload).leveringId);
};

/** A worker that was killed keeps its job locked for hours; the file is taken up within a minute. */
const leveringenHervattenTaak: Task = async () => {
  await leveringenHervatten(await deps());
};

const bestandPayload = z.object({ bestandId: z.uuid() });

async function verwerkBestand(bestandId: string): Promise<void> {
  while ((await toekenningsbestandVerwerken(await deps(), bestandId)) === "verder");
}

const toekenningsbestandVerwerkenTaak: Task = (payload) => verwerkBestand(bestandPayload.parse(payload).bestandId);

const toekenningsbestandenNalopenTaak: Task = async () => {
  for (const bestandId of await toekenningsbestandenNalopen(await deps())) await verwerkBestand(bestandId);
};

async function verwerkOvereenkomsten(leveringId: string): Promise<void> {
  while ((await overeenkomstleveringVerwerken(await deps(), leveringId)) === "verder");
}

const overeenkomstleveringVerwerkenTaak: Task = (payload) => verwerkOvereenkomsten(leveringPayload.parse(payload).leveringId);

const overeenkomstleveringenNalopenTaak: Task = async () => {
  for (const leveringId of await leveringenNalopen(await deps())) await verwerkOvereenkomsten(leveringId);
};

/** In groups of eight: nine digits in a row would be taken out of the log as if they were a BSN. */
const inGroepen = (hash: string): string => (hash.match(/.{1,8}/g) ?? []).join("-");

/** The newest hash goes to the log as well: kept outside the database, it shows when the tail of the chain is cut off. */
const auditVerzegelenTaak: Task = async () => {
  const blok = await auditVerzegelen(await deps());
  if (blok !== null) log.info({ blok: String(blok.nummer), aantal: blok.aantal, hash: inGroepen(blok.hash) }, "audit block sealed");
};

const controle: Task = async () => {
  const uitkomst = await controleUitvoeren(await deps(), { rol: "systeem", proces: "controle" });
  if (uitkomst.ok && !uitkomst.waarde.groen) log.error("an invariant does not hold; see /svb/toezicht");
};

/** Before anybody is up: who looks in the morning reads how it stands now. */
const budgetsignalen: Task = async () => {
  const { bekeken, gemeld } = await budgetsignalenVastleggen(await deps());
  log.info({ bekeken, gemeld }, "budgets looked at");
};

const overbestedingenSluitenTaak: Task = async () => {
  const aantal = await overbestedingenSluiten(await deps());
  if (aantal > 0) log.info({ aantal }, "budgets are enough again");
};

const uitvalHerbeoordelenTaak: Task = async () => {
  const telling = await uitvalHerbeoordelen(await deps());
  if (telling.bekeken > 0) log.info(telling, "claims judged again");
};

const samenloopVolgenTaak: Task = async () => {
  const gevolgd = await samenloopVolgen(await deps());
  if (gevolgd.gemeld + gevolgd.voorbij > 0) log.info(gevolgd, "voorlopige budgetten beside the grant of another verstrekker");
};

const exportPayload = z.object({ exportId: z.uuid() });

const exportMakenTaak: Task = async (payload) => {
  await exportMaken(await deps(), exportPayload.parse(payload).exportId);
};

const exportsOpruimenTaak: Task = async () => {
  const aantal = await exportsOpruimen(await deps());
  if (aantal > 0) log.info({ aantal }, "exports cleared");
};

const herindelingenUitvoerenTaak: Task = async () => {
  const aantal = await herindelingenUitvoeren(await deps());
  if (aantal > 0) log.info({ aantal }, "budgets moved to a succeeding verstrekker");
};

const herkeuringPayload = z.object({ herkeuringId: z.uuid() });

const herkeuringVerwerkenTaak: Task = async (payload) => {
  await herkeuringVerwerken(await deps(), herkeuringPayload.parse(payload).herkeuringId);
};

const herkeuringenHervattenTaak: Task = async () => {
  await herkeuringenHervatten(await deps());
};

const voorlopiglijstenOpruimenTaak: Task = async () => {
  const aantal = await voorlopiglijstenOpruimen(await deps());
  if (aantal > 0) log.info({ aantal }, "lists that nobody proposed cleared");
};

const zorgovereenkomstenBijwerkenTaak: Task = async () => {
  log.info(await zorgovereenkomstenBijwerken(await deps()), "zorgovereenkomsten followed the calendar");
};

const rekeningPayload = z.object({ rekeningId: z.uuid() });

/** Throws while the bank cannot be reached: the queue asks again, later each time. */
const naamControleren: Task = async (payload) => {
  await rekeningnaamControleren({ ...(await deps()), naamcontrole: naamcontrole() }, rekeningPayload.parse(payload).rekeningId);
};

const rekeningnummersVerlopenTaak: Task = async () => {
  const aantal = await rekeningnummersVerlopen(await deps());
  if (aantal > 0) log.info({ aantal }, "requests for an account lapsed");
};

/** First the messages, then own money back and the settlement of what has been told in full, then the accounts of the verstrekkers. */
const afsluiten: Task = async () => {
  const actor = { rol: "systeem", proces: "afsluiten" } as const;
  const berichten = await budgetafsluitberichtenMaken(await deps(), actor);
  const eigenGeld = await eigenGeldTeruggeven(await deps(), actor);
  const budgetten = await budgettenAfsluiten(await deps(), actor);
  const verrekend = await betalingenVerrekenen(await deps(), actor);
  if (berichten.ok && eigenGeld.ok && budgetten.ok && verrekend.ok) log.info({ ...berichten.waarde, ...eigenGeld.waarde, ...budgetten.waarde, ...verrekend.waarde }, "budgets closed");
};

/**
 * What the worker can do, by the name under which SQL or TypeScript queues it. A job arrives at least once: every task
 * here gives the same end state when it runs twice.
 */
export const taken: Readonly<Record<string, Task>> = {
  gebeurtenis_verwerken: gebeurtenisVerwerken,
  gebeurtenissen_verwerken: gebeurtenissenVerwerken,
  levering_verwerken: leveringVerwerkenTaak,
  leveringen_hervatten: leveringenHervattenTaak,
  audit_verzegelen: auditVerzegelenTaak,
  afsluiten,
  controle,
  budgetsignalen,
  overbestedingen_sluiten: overbestedingenSluitenTaak,
  uitval_herbeoordelen: uitvalHerbeoordelenTaak,
  samenloop_volgen: samenloopVolgenTaak,
  export_maken: exportMakenTaak,
  exports_opruimen: exportsOpruimenTaak,
  herindelingen_uitvoeren: herindelingenUitvoerenTaak,
  herkeuring_verwerken: herkeuringVerwerkenTaak,
  hartslag: hartslagTaak,
  herkeuringen_hervatten: herkeuringenHervattenTaak,
  voorlopiglijsten_opruimen: voorlopiglijstenOpruimenTaak,
  zorgovereenkomsten_bijwerken: zorgovereenkomstenBijwerkenTaak,
  naam_controleren: naamControleren,
  rekeningnummers_verlopen: rekeningnummersVerlopenTaak,
  toekenningsbestand_verwerken: toekenningsbestandVerwerkenTaak,
  toekenningsbestanden_nalopen: toekenningsbestandenNalopenTaak,
  overeenkomstlevering_verwerken: overeenkomstleveringVerwerkenTaak,
  overeenkomstleveringen_nalopen: overeenkomstleveringenNalopenTaak,
};

/** Lines in crontab(5) form, in UTC: "minute hour day month weekday task". */
export const crontab: readonly string[] = [
  "* * * * * hartslag",
  "* * * * * audit_verzegelen",
  "* * * * * leveringen_hervatten",
  "* * * * * herkeuringen_hervatten",
  "* * * * * uitval_herbeoordelen",
  "*/5 * * * * samenloop_volgen",
  "*/2 * * * * toekenningsbestanden_nalopen",
  "*/2 * * * * overeenkomstleveringen_nalopen",
  "*/5 * * * * overbestedingen_sluiten",
  "*/5 * * * * herindelingen_uitvoeren",
  "5 0 * * * zorgovereenkomsten_bijwerken",
  "15 0 * * * rekeningnummers_verlopen",
  "30 1 * * * afsluiten",
  "45 1 * * * exports_opruimen",
  "50 1 * * * voorlopiglijsten_opruimen",
  "15 2 * * * controle",
  "30 3 * * * budgetsignalen",
];
