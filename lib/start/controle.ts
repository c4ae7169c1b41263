/** `npm run controle`: all invariants over the product's database, exit code 1 when one is broken. */
import { bewaarControle, controleer } from "../checks/controleer";
import { systemNow } from "../clock";
import { createDb } from "../db/client";
import { env } from "../env";
import { withDatabase } from "./environment";

async function controle(): Promise<boolean> {
  const db = createDb(env().APP_DATABASE_URL);
  try {
    const uitslag = await controleer(db);
    await bewaarControle(db, uitslag, systemNow());
    for (const { code, titel, aantal, voorbeelden, ms } of uitslag.regels) {
      console.log(`${aantal === 0 ? "goed" : "FOUT"}  ${code.padEnd(16)} ${titel} (${String(ms)} ms)`);
      if (aantal > 0) console.log(`      ${String(aantal)}: ${voorbeelden.join(", ")}`);
    }
    const fout = uitslag.regels.filter(({ aantal }) => aantal > 0).length;
    console.log(`${String(uitslag.regels.length - fout)} goed, ${String(fout)} fout`);
    return uitslag.groen;
  } finally {
    await db.$disconnect();
  }
}

await withDatabase(async () => {
  process.exitCode = (await controle()) ? 0 : 1;
});
