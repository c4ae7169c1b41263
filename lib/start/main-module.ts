import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** True in the file that was started from the command line, false where it is imported. */
export const isMainModule = (moduleUrl: string): boolean =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl);
