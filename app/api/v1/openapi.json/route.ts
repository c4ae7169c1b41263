import { openapi } from "../openapi";

/** Open to everybody: a supplier reads it before there is a key. */
export const GET = (): Response => Response.json(openapi(), { headers: { "Cache-Control": "public, max-age=300" } });
