import { defineConfig } from "prisma/config";

// `prisma generate` needs no engine, but insists on a path to one; any existing file will do.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
