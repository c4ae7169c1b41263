/** The number Next gives an error on the server. What is thrown need not be an Error, so it is looked at, not assumed. */
export function digestOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}
