"use client";

import { ErrorMessage } from "@/components/layout/error-message";

import { digestOf } from "./error-digest";

export default function RootError({ error, retry }: Readonly<{ error: unknown; retry: () => void }>) {
  return (
    <main className="mx-auto max-w-citizen px-4 py-8 sm:px-6">
      <ErrorMessage digest={digestOf(error)} retry={retry} />
    </main>
  );
}
