"use client";

import { useEffect, useRef } from "react";

import type { FieldErrors } from "@/lib/actions/form-state";

import { fieldId } from "./field-id";

/** The name under which a complaint about the form as a whole comes back: there is no field to go to. */
const WHOLE_FORM = "formulier";

/** Lists every error with a link to its field and takes focus, so that it is the first thing announced. */
export function ErrorSummary({ errors, title }: Readonly<{ errors: FieldErrors; title?: string }>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [errors]);

  const fields = Object.entries(errors).filter(([, messages]) => (messages?.length ?? 0) > 0);
  const one = fields.length === 1;
  return (
    <section aria-labelledby="foutsamenvatting" className="rounded-base border-2 border-fout bg-fout-tint p-4">
      <h2 id="foutsamenvatting" ref={heading} tabIndex={-1} className="text-h3 font-bold">
        {title ?? (one ? "Er is nog 1 ding dat aandacht vraagt" : `Er zijn nog ${String(fields.length)} dingen die aandacht vragen`)}
      </h2>
      <ul className="mt-2 space-y-1">
        {fields.map(([name, messages]) => (
          <li key={name}>
            {name === WHOLE_FORM ? (
              <p className="py-1 font-semibold text-fout">{messages?.join(" ")}</p>
            ) : (
              <a href={`#${fieldId(name)}`} className="inline-block py-1 font-semibold text-fout underline underline-offset-4">
                {messages?.join(" ")}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
