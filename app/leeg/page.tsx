import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";

import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Leeg", robots: { index: false } };

/**
 * The least a dynamic page can cost here: the measuring stick of tests/bench, beside which every other page is held in the
 * same run. Outside test mode it does not exist.
 */
export default async function LeegPage() {
  await connection();
  if (env().MODUS !== "test") notFound();
  return (
    <main>
      <h1>Leeg</h1>
    </main>
  );
}
