/**
 * The only file that reads process.env. Parsed at first use, not at import, so that `next build` needs no secrets;
 * lib/start and lib/jobs/worker.ts ask for it first thing, so a missing variable stops the server and not a request.
 */
import * as z from "zod";

export const MODI = ["demo", "test", "productie"] as const;
export type Modus = (typeof MODI)[number];

const LOGNIVEAUS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const sleutel = z
  .base64({ error: "moet base64 zijn" })
  .transform((tekst) => Buffer.from(tekst, "base64"))
  .refine((bytes) => bytes.length === 32, { error: "moet precies 32 bytes zijn (openssl rand -base64 32)" });

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: "moet een postgresql://-adres zijn" });

const schema = z.object({
  /** The owner of the tables: migrations, seed, and the batch functions. */
  DATABASE_URL: postgresUrl,
  /** A login that is a member of pgb_app and nothing more: what the web server and the worker use. */
  APP_DATABASE_URL: postgresUrl.optional(),
  NEXTAUTH_SECRET: z.string().min(32, { error: "moet minstens 32 tekens zijn" }),
  NEXTAUTH_URL: z.url(),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(16, { error: "moet minstens 16 tekens zijn" }),
  VERSLEUTELSLEUTEL: sleutel,
  INDEXSLEUTEL: sleutel,
  MODUS: z.enum(MODI).default("productie"),
  LOG_LEVEL: z.enum(LOGNIVEAUS).default("info"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
});

type Gelezen = z.output<typeof schema>;
export type Env = Omit<Gelezen, "APP_DATABASE_URL"> & { readonly APP_DATABASE_URL: string };

export class OmgevingOnvolledig extends Error {
  override readonly name = "OmgevingOnvolledig";
  constructor(readonly problemen: readonly string[]) {
    super(
      [
        "De instellingen kloppen niet / the environment is not complete:",
        ...problemen.map((probleem) => `  - ${probleem}`),
        "Zie README.md, 'Instellingen' / see README.md for what each variable is.",
      ].join("\n"),
    );
  }
}

const BEKEND_ZWAK = /change.?me|default|demo|example|geheim|password|secret|test|wachtwoord|voorbeeld/i;

/** Words that people leave in, and repetition that no generator makes. */
function zwakkeTekst(tekst: string): boolean {
  return BEKEND_ZWAK.test(tekst) || new Set(tekst).size < 10;
}

const zwakkeSleutel = (bytes: Buffer): boolean => new Set(bytes).size < 16;

/** In productie a secret that anyone could guess is worse than none: the server would look safe. */
function zwakheden(env: Gelezen): string[] {
  if (env.MODUS !== "productie") return [];
  const gevonden: string[] = [];
  for (const naam of ["NEXTAUTH_SECRET", "OIDC_CLIENT_SECRET"] as const) {
    if (zwakkeTekst(env[naam])) gevonden.push(`${naam}: te zwak voor productie / too weak for production`);
  }
  for (const naam of ["VERSLEUTELSLEUTEL", "INDEXSLEUTEL"] as const) {
    if (zwakkeSleutel(env[naam])) gevonden.push(`${naam}: te zwak voor productie / too weak for production`);
  }
  if (env.VERSLEUTELSLEUTEL.equals(env.INDEXSLEUTEL)) {
    gevonden.push("INDEXSLEUTEL: moet een andere sleutel zijn dan VERSLEUTELSLEUTEL / must differ");
  }
  for (const naam of ["NEXTAUTH_URL", "OIDC_ISSUER"] as const) {
    if (!env[naam].startsWith("https://")) gevonden.push(`${naam}: moet https zijn in productie / must be https`);
  }
  return gevonden;
}

/** The owner's login, taking on the application role for the whole connection: row-level security then applies. */
function alsApprol(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set("options", "-c role=pgb_app");
  return url.href.replaceAll("+", "%20");
}

/** @throws OmgevingOnvolledig with every problem at once */
export function leesEnv(bron: Readonly<Record<string, string | undefined>>): Env {
  // An empty line in a .env file means "not set", never "the empty text".
  const gevuld = Object.fromEntries(Object.entries(bron).filter(([, waarde]) => waarde !== undefined && waarde !== ""));
  const gelezen = schema.safeParse(gevuld);
  if (!gelezen.success) {
    throw new OmgevingOnvolledig(
      gelezen.error.issues.map(({ path, message }) => {
        const naam = path.join(".");
        return naam in gevuld ? `${naam}: ${message}` : `${naam}: ontbreekt / missing`;
      }),
    );
  }
  const zwak = zwakheden(gelezen.data);
  if (zwak.length > 0) throw new OmgevingOnvolledig(zwak);
  return { ...gelezen.data, APP_DATABASE_URL: gelezen.data.APP_DATABASE_URL ?? alsApprol(gelezen.data.DATABASE_URL) };
}

let onthouden: Env | undefined;

export function env(): Env {
  onthouden ??= leesEnv(process.env);
  return onthouden;
}

/** The raw environment, for lib/start: it completes it and hands it to the processes it starts. */
export const omgeving = (): NodeJS.ProcessEnv => process.env;

/** Apart from the rest, because the logger has to work when the rest is what is wrong. */
export const logniveau = (): (typeof LOGNIVEAUS)[number] =>
  z.enum(LOGNIVEAUS).catch("info").parse(process.env.LOG_LEVEL);
