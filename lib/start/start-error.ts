/** Something the person at the keyboard can repair. The message says what and how; no stack trace is shown. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** Runs a command-line program: a StartError is printed as it is, anything else is a bug and keeps its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error && EXPLAINED.has(error.name) ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}

const EXPLAINED = new Set(["StartError", "EnvironmentIncomplete"]);

/** The system code (ENOENT, EACCES …) of a failed call, if it has one. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
