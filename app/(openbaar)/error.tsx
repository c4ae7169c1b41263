"use client";

import { ErrorMessage } from "@/components/layout/error-message";

import { digestOf } from "../error-digest";

/** Inside the shell, so that the header and its links stay. */
export default function PublicError({ error, retry }: Readonly<{ error: unknown; retry: () => void }>) {
  return <ErrorMessage digest={digestOf(error)} retry={retry} />;
}
