/**
 * The only file that reads process.env. Parsed at first use, not at import, so that `next build` needs no secrets;
 * lib/start and lib/jobs/worker.ts ask for it first thing, so a missing variable stops the server and not a request.
 */
import * as z from "zod";

export const MODI = ["demo", "test", "productie"] as const;
export type Modus = (typeof MODI)[number];

/** Assurance levels of a login, low to high: DigiD's names; eHerkenning 2, 2+, 3 and 4 map to them. */
export const NIVEAUS = ["basis", "midden", "substantieel", "hoog"] as const;
export type Niveau = (typeof NIVEAUS)[number];

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const key = z
  .base64({ error: "moet base64 zijn" })
  .transform((text) => Buffer.from(text, "base64"))
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
  VERSLEUTELSLEUTEL: key,
  INDEXSLEUTEL: key,
  /** The account the SVB pays from, and the name above it. Only demo and test have a value of their own. */
  BETAAL_IBAN: z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/, { error: "moet een IBAN zonder spaties zijn" }).optional(),
  BETAAL_NAAM: z.string().min(1).max(70).optional(),
  /** The bank that says whether a name belongs to an account (EPC Verification of Payee). Not set: the SVB reads that nobody could be asked. */
  NAAMCONTROLE_URL: z.url({ protocol: /^https$/, error: "moet een https-adres zijn" }).optional(),
  NAAMCONTROLE_SLEUTEL: z.string().min(16, { error: "moet minstens 16 tekens zijn" }).optional(),
  /** clamd, as host:port. Not set in productie: no file with a contract on paper is taken. */
  VIRUSSCAN_ADRES: z.string().regex(/^[A-Za-z0-9.-]+:\d{1,5}$/, { error: "moet host:poort zijn" }).optional(),
  MODUS: z.enum(MODI).default("productie"),
  /** "ja" lets the inlogsimulator start in productie too: a public demonstration, never a system with real people. */
  INLOGSIMULATOR_TOEGESTAAN: z.enum(["ja", "nee"]).default("nee"),
  /** Which levels the live portal asks is not published (domein §1.3), so both are policy. */
  MINIMUMNIVEAU_BURGER: z.enum(NIVEAUS).default("midden"),
  MINIMUMNIVEAU_MEDEWERKER: z.enum(NIVEAUS).default("substantieel"),
  /** The largest bulk file of toekenningsberichten that the koppeling takes. The portal takes what a form can carry. */
  BULK_MAXIMUM_MB: z.coerce.number().int().min(1).max(2_000).default(500),
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
  /** On which address the web server listens in productie; all of them when not set. Demo and test stay on this machine. */
  HOST: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
});

type Parsed = z.output<typeof schema>;
export type Env = Omit<Parsed, "APP_DATABASE_URL" | "BETAAL_IBAN" | "BETAAL_NAAM"> & {
  readonly APP_DATABASE_URL: string;
  readonly BETAAL_IBAN: string;
  readonly BETAAL_NAAM: string;
};

/** The IBAN from the documentation of the standard: no bank pays from it. */
const DEMO_ACCOUNT = { iban: "NL91ABNA0417164300", naam: "SVB Servicecentrum PGB (demo)" };

export class EnvironmentIncomplete extends Error {
  override readonly name = "EnvironmentIncomplete";
  constructor(readonly problems: readonly string[]) {
    super(
      [
        "De instellingen kloppen niet / the environment is not complete:",
        ...problems.map((problem) => `  - ${problem}`),
        "Zie README.md, 'Instellingen' / see README.md for what each variable is.",
      ].join("\n"),
    );
  }
}

const GUESSABLE = /change.?me|default|demo|example|geheim|password|secret|test|wachtwoord|voorbeeld/i;

/** Words that people leave in, and repetition that no generator makes. */
function isWeakText(text: string): boolean {
  return GUESSABLE.test(text) || new Set(text).size < 10;
}

const isWeakKey = (bytes: Buffer): boolean => new Set(bytes).size < 16;

/** In productie a secret that anyone could guess is worse than none: the server would look safe. */
function weaknesses(env: Parsed): string[] {
  if (env.MODUS !== "productie") return [];
  const found: string[] = [];
  for (const name of ["NEXTAUTH_SECRET", "OIDC_CLIENT_SECRET"] as const) {
    if (isWeakText(env[name])) found.push(`${name}: te zwak voor productie / too weak for production`);
  }
  for (const name of ["VERSLEUTELSLEUTEL", "INDEXSLEUTEL"] as const) {
    if (isWeakKey(env[name])) found.push(`${name}: te zwak voor productie / too weak for production`);
  }
  if (env.VERSLEUTELSLEUTEL.equals(env.INDEXSLEUTEL)) {
    found.push("INDEXSLEUTEL: moet een andere sleutel zijn dan VERSLEUTELSLEUTEL / must differ");
  }
  for (const name of ["NEXTAUTH_URL", "OIDC_ISSUER"] as const) {
    if (!env[name].startsWith("https://")) found.push(`${name}: moet https zijn in productie / must be https`);
  }
  for (const name of ["BETAAL_IBAN", "BETAAL_NAAM"] as const) {
    if (env[name] === undefined) found.push(`${name}: ontbreekt / missing`);
  }
  return found;
}

/** The owner's login, taking on the application role for the whole connection: row-level security then applies. */
function asAppRole(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set("options", "-c role=pgb_app");
  // libpq reads a plus sign as a plus sign.
  url.search = url.search.replaceAll("+", "%20");
  return url.href;
}

/** @throws EnvironmentIncomplete with every problem at once */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  // An empty line in a .env file means "not set", never "the empty text".
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(filled);
  if (!parsed.success) {
    throw new EnvironmentIncomplete(
      parsed.error.issues.map(({ path, message }) => {
        const name = path.join(".");
        return name in filled ? `${name}: ${message}` : `${name}: ontbreekt / missing`;
      }),
    );
  }
  const weak = weaknesses(parsed.data);
  if (weak.length > 0) throw new EnvironmentIncomplete(weak);
  return {
    ...parsed.data,
    APP_DATABASE_URL: parsed.data.APP_DATABASE_URL ?? asAppRole(parsed.data.DATABASE_URL),
    BETAAL_IBAN: parsed.data.BETAAL_IBAN ?? DEMO_ACCOUNT.iban,
    BETAAL_NAAM: parsed.data.BETAAL_NAAM ?? DEMO_ACCOUNT.naam,
  };
}

let cached: Env | undefined;

export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}

/** The raw environment, for lib/start: it completes it and hands it to the processes it starts. */
export const rawEnvironment = (): NodeJS.ProcessEnv => process.env;

/** Apart from the rest, because the logger has to work when the rest is what is wrong. */
export const logLevel = (): (typeof LOG_LEVELS)[number] =>
  z.enum(LOG_LEVELS).catch("info").parse(process.env.LOG_LEVEL);
