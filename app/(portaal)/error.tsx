"use client";

import { ErrorMessage } from "@/components/layout/error-message";

import { digestOf } from "../error-digest";

/** Inside the shell, so that the way to the rest of the portal stays open. */
export default function PortalError({ error, retry }: Readonly<{ error: unknown; retry: () => void }>) {
  return <ErrorMessage digest={digestOf(error)} retry={retry} />;
}
