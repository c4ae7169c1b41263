/** What tests/run.ts hands to the browser tests. */
function given(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") {
    throw new Error(`${name} is not set: run the browser tests with \`npm run test:e2e\`, which starts the product.`);
  }
  return value;
}

export const baseUrl = (): string => given("E2E_BASE_URL");

/** As the owner of the tables: to look behind the screen, never to skip a step of it. */
export const databaseUrl = (): string => given("E2E_DATABASE_URL");
