"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const OM_DE_MS = 2_000;

/** Asks the page again while work is going on. Without a script the link beside it does the same. */
export function Verversen() {
  const router = useRouter();
  useEffect(() => {
    const klok = setInterval(() => {
      router.refresh();
    }, OM_DE_MS);
    return () => {
      clearInterval(klok);
    };
  }, [router]);
  return null;
}
