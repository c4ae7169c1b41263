/** The product for measuring: its own PostgreSQL with everything a real one has on, and freshly sown data. */
import { randomBytes } from "node:crypto";

import { embeddedDatabase, setByUser } from "@/lib/start/environment";
import { type PostgresServer, startPostgres, withClient } from "@/lib/start/postgres";
import { type Product, startProduct } from "@/lib/start/product";

const DIR = ".data/bench";
const DATABASE_PORT = 54_520;
const WEB_PORT = 3300;

export type Benchproduct = {
  readonly product: Product;
  readonly databaseUrl: string;
  /** As the web server logs in: a member of pgb_app. */
  readonly appDatabaseUrl: string;
  /** From nothing running to everything answering, with the data and the build already there. */
  readonly restartMs: number;
  readonly end: () => Promise<void>;
};

const report = (line: string): void => {
  if (!line.startsWith("[") || line.startsWith("[seed]") || line.startsWith("[build]")) console.error(line);
};

const startServer = (): Promise<PostgresServer> => startPostgres({ dir: DIR, port: DATABASE_PORT, report });

function startOn(server: PostgresServer, name: string): Promise<Product> {
  const database = embeddedDatabase(server, name);
  const env = { ...setByUser(), ...database.variables, MODUS: "test", LOG_LEVEL: "warn", PORT: String(WEB_PORT) };
  return startProduct({ database, env, development: false, report });
}

async function discard(server: PostgresServer, name: string): Promise<void> {
  await withClient(server.ownerUrl("postgres"), (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  await server.stop();
}

export async function startBenchproduct(): Promise<Benchproduct> {
  let server = await startServer();
  const name = `pgb_bench_${randomBytes(3).toString("hex")}`;
  await server.ensureDatabase(name);
  try {
    const first = await startOn(server, name);
    await first.stop();
    await server.stop();
    const startedAt = performance.now();
    server = await startServer();
    const product = await startOn(server, name);
    const restartMs = performance.now() - startedAt;
    const { ownerUrl, webUrl } = server;
    return {
      product,
      databaseUrl: ownerUrl(name),
      appDatabaseUrl: webUrl(name),
      restartMs,
      end: async () => {
        await product.stop();
        await discard(server, name);
      },
    };
  } catch (error) {
    await discard(server, name);
    throw error;
  }
}
