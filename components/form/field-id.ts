/** One way from the name of a control to its id, so that links in the error summary always arrive. */
export const fieldId = (name: string): string => `veld-${name.replaceAll(/[^a-zA-Z0-9_-]+/g, "-")}`;

export const hintId = (id: string): string => `${id}-uitleg`;
export const errorId = (id: string): string => `${id}-fout`;
