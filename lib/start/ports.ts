import { createServer } from "node:net";

import { StartError } from "./start-error";

function isFree(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** The preferred port, or the first free one after it. Without a host the port must be free on every address. */
export async function freePort(preferred: number, host?: string): Promise<number> {
  for (let port = preferred; port < preferred + 200; port += 1) {
    if ((await isFree(port, host)) && (host !== undefined || (await isFree(port, "127.0.0.1")))) return port;
  }
  throw new StartError(`No free port found between ${String(preferred)} and ${String(preferred + 199)}.`);
}
