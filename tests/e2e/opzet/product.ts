/** The whole product for the browser tests: built, in test mode, on free ports, with freshly sown data. */
import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";

import { embeddedDatabase, setByUser } from "@/lib/start/environment";
import { type Product, startProduct } from "@/lib/start/product";

import { clone, drop, startTestrun } from "../../integration/opzet/testserver";

const LOG = "test-results/product.log";
/** Away from 3000, so that the tests run beside a product that somebody is looking at. */
const FIRST_PORT = 3200;

export type Testproduct = {
  readonly product: Product;
  readonly databaseUrl: string;
  readonly end: () => Promise<void>;
};

export async function startTestproduct(tell: (line: string) => void): Promise<Testproduct> {
  mkdirSync(dirname(LOG), { recursive: true });
  rmSync(LOG, { force: true });
  const run = await startTestrun();
  const name = `${run.prefix}_e2e`;
  await clone(run, name);
  const database = embeddedDatabase(run.server, name);
  const report = (line: string): void => {
    appendFileSync(LOG, `${line}\n`);
    // What the processes say goes to the file; what concerns the set-up itself is shown.
    if (!line.startsWith("[") || line.startsWith("[build]") || line.startsWith("[seed]")) tell(line);
  };
  const env = { ...setByUser(), ...database.variables, MODUS: "test", PORT: String(FIRST_PORT) };
  const end = async (): Promise<void> => {
    await drop(run, name);
    await run.end();
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
