"use client";

import { useEffect, useRef } from "react";

import { Notice } from "@/components/ui/notice";
import type { Weigering } from "@/lib/actions/form-state";

/** The portal understood the form but may not do it. Says what, why, and what to do now. */
export function RefusalNotice({ message }: Readonly<{ message: Weigering }>) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, [message]);

  return (
    <div ref={place}>
      <Notice tone="fout" title={message.titel} live>
        {message.uitleg !== undefined && <p>{message.uitleg}</p>}
        {message.watNu !== undefined && (
          <p>
            <strong>Wat kunt u nu doen?</strong> {message.watNu}
          </p>
        )}
      </Notice>
    </div>
  );
}
