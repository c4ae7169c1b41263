import pg from "pg";

import { WEB_LOGIN, withClient } from "./postgres";

/**
 * Gives the web server and the worker a login of their own: a member of pgb_app, which the migrations make, and of
 * nothing else. It owns no table, so row-level security holds for it whatever the code forgets.
 */
export async function ensureWebLogin(ownerUrl: string, password: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [WEB_LOGIN]);
    const verb = rowCount === 0 ? "CREATE" : "ALTER";
    const rights = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE INHERIT";
    await client.query(`${verb} ROLE ${WEB_LOGIN} ${rights} PASSWORD ${pg.escapeLiteral(password)}`);
    await client.query(`GRANT pgb_app TO ${WEB_LOGIN}`);
  });
}
