"use client";

import "./fonts.css";
import "./globals.css";

import { ErrorMessage } from "@/components/layout/error-message";

import { digestOf } from "./error-digest";

/** When even the frame cannot be drawn. */
export default function GlobalError({ error, retry }: Readonly<{ error: unknown; retry: () => void }>) {
  return (
    <html lang="nl">
      <body>
        <title>Er ging iets mis – Trekkingsrecht PGB</title>
        <main className="mx-auto max-w-citizen px-4 py-8 sm:px-6">
          <ErrorMessage digest={digestOf(error)} retry={retry} />
        </main>
      </body>
    </html>
  );
}
