/** `npm run dev`: as `npm start`, with a web server that follows the source instead of a build. */
import { run } from "./run-product";
import { runCommand } from "./start-error";

await runCommand(() => run({ development: true }));
