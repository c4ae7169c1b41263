import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type PostgresServer, startPostgres, withClient } from "@/lib/start/postgres";

const PORT = 54_620;
let dir: string;
let server: PostgresServer | undefined;

const start = async (port = PORT): Promise<PostgresServer> => {
  server = await startPostgres({ dir, port, report: () => undefined });
  return server;
};
const dataDir = (): string => {
  const elsewhere = join(dir, "postgres-location.txt");
  return join(existsSync(elsewhere) ? readFileSync(elsewhere, "utf8").trim() : dir, "postgres");
};
const pidFile = (): string => join(dataDir(), "postmaster.pid");
const pidOf = (): number => Number(readFileSync(pidFile(), "utf8").split("\n")[0]);

async function remember(text: string): Promise<void> {
  await withClient(server!.ownerUrl("postgres"), async (client) => {
    await client.query("CREATE TABLE IF NOT EXISTS onthouden (tekst text)");
    await client.query("INSERT INTO onthouden VALUES ($1)", [text]);
  });
}
const remembered = (): Promise<string[]> =>
  withClient(server!.ownerUrl("postgres"), async (client) => {
    const { rows } = await client.query<{ tekst: string }>("SELECT tekst FROM onthouden");
    return rows.map(({ tekst }) => tekst);
  });

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "pgb-postgres-"));
  chmodSync(dir, 0o755);
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(dir, { recursive: true, force: true });
});

describe("startPostgres", () => {
  it("bewaart wat er was na netjes stoppen, en de geheimen alleen voor de eigenaar", async () => {
    await start();
    await remember("gewoon");
    expect(statSync(join(dir, "geheimen.json")).mode & 0o777).toBe(0o600);
    await server!.stop();
    await start();
    expect(await remembered()).toEqual(["gewoon"]);
  });

  it("herstelt na kill -9 van de server", async () => {
    await start();
    await remember("voor de klap");
    process.kill(pidOf(), "SIGKILL");
    await start();
    expect(server!.adopted).toBe(false);
    expect(await remembered()).toEqual(["voor de klap"]);
  });

  it("sluit aan bij een server die zijn starter overleefde", async () => {
    const first = await start();
    await remember("blijft draaien");
    const second = await start();
    expect(second).toMatchObject({ adopted: true, port: first.port });
    expect(await remembered()).toEqual(["blijft draaien"]);
  });

  it("ruimt een slotbestand op dat naar een ander proces wijst", async () => {
    await start();
    await remember("achter slot");
    const left = readFileSync(pidFile(), "utf8").split("\n");
    await server!.stop();
    const other = spawn("sleep", ["60"]);
    writeFileSync(pidFile(), [String(other.pid), ...left.slice(1)].join("\n"));
    try {
      await start();
      expect(await remembered()).toEqual(["achter slot"]);
    } finally {
      other.kill();
    }
  });

  it("neemt een andere poort als de gewenste bezet is", async () => {
    const occupant = createServer();
    await new Promise<void>((resolve) => occupant.listen(PORT + 10, "127.0.0.1", resolve));
    try {
      expect((await start(PORT + 10)).port).toBeGreaterThan(PORT + 10);
    } finally {
      occupant.close();
    }
  });

  it("weigert gegevens van een andere PostgreSQL-versie, en laat ze staan", async () => {
    await start();
    await server!.stop();
    writeFileSync(join(dataDir(), "PG_VERSION"), "15\n");
    await expect(startPostgres({ dir, port: PORT, report: () => undefined })).rejects.toThrow(/made by PostgreSQL 15/);
    expect(existsSync(join(dataDir(), "base"))).toBe(true);
    server = undefined;
  });

  it("weigert een database waarvan de geheimen weg zijn, en maakt geen nieuwe", async () => {
    await start();
    await server!.stop();
    rmSync(join(dir, "geheimen.json"));
    await expect(startPostgres({ dir, port: PORT, report: () => undefined })).rejects.toThrow(
      /geheimen.json is missing/,
    );
    expect(readdirSync(dir)).not.toContain("geheimen.json");
    server = undefined;
  });

  it("legt uit dat het in een onschrijfbare map niet gaat", async () => {
    const file = join(dir, "geen-map");
    writeFileSync(file, "");
    await expect(startPostgres({ dir: join(file, "x"), report: () => undefined })).rejects.toThrow(/Cannot write in/);
  });
});
