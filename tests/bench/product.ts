/** The product for measuring: its own PostgreSQL with everything a real one has on, and freshly sown data. */
import { randomBytes } from "node:crypto";

import { embeddedDatabase, setByUser } from "@/lib/start/environment";
import { startPostgres, withClient } from "@/lib/start/postgres";
import { type Product, startProduct } from "@/lib/start/product";

const DIR = ".data/bench";
const DATABASE_PORT = 54_520;
const WEB_PORT = 3300;

export type Benchproduct = {
  readonly product: Product;
  readonly databaseUrl: string;
  readonly end: () => Promise<void>;
};

export async function startBenchproduct(): Promise<Benchproduct> {
  const report = (line: string): void => {
    if (!line.startsWith("[") || line.startsWith("[seed]") || line.startsWith("[build]")) console.error(line);
  };
  const server = await startPostgres({ dir: DIR, port: DATABASE_PORT, report });
  const name = `pgb_bench_${randomBytes(3).toString("hex")}`;
  await server.ensureDatabase(name);
  const database = embeddedDatabase(server, name);
  const end = async (): Promise<void> => {
    await withClient(server.ownerUrl("postgres"), (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    await server.stop();
  };
  const env = {
    ...setByUser(),
    ...database.variables,
    MODUS: "test",
    LOG_LEVEL: "warn",
    PORT: String(WEB_PORT),
  };
  try {
    const product = await startProduct({ database, env, development: false, report });
    return {
      product,
      databaseUrl: database.ownerUrl,
      end: async () => {
        await product.stop();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
