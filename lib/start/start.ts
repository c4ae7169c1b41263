/** `npm start`: everything, from an empty folder to a page that can be opened. */
import { run } from "./run-product";
import { runCommand } from "./start-error";

await runCommand(() => run({ development: false }));
