"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Asks the page again every so often, as long as it is shown. Without a script the reader does that with a link. */
export function AutoRefresh({ seconds }: Readonly<{ seconds: number }>) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, seconds * 1000);
    return () => {
      clearInterval(timer);
    };
  }, [router, seconds]);
  return null;
}
