"use client";

import { useCallback, useEffect, useRef, useState } from "react";

import { Button, ButtonRow } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";

const STATE = "/api/sessie";
const EXTEND = "/api/sessie/verlengen";
/** Seconds of warning before the end. */
const WARNING = 120;
const RETRY = 30;

type Answer = Readonly<{ kind: "lasts"; seconds: number }> | Readonly<{ kind: "over"; reason: string }> | Readonly<{ kind: "offline" }>;

const textOf = (body: unknown, key: string): string => {
  if (typeof body !== "object" || body === null) return "";
  const value = new Map<string, unknown>(Object.entries(body)).get(key);
  return typeof value === "string" ? value : "";
};

/** Reckons with the clock of the server only: the one in the browser may be hours off. */
async function ask(address: string, method: "GET" | "POST"): Promise<Answer> {
  const response = await fetch(address, { method, cache: "no-store" }).catch(() => null);
  const body: unknown = await response?.json().catch(() => null);
  if (response?.status === 401) return { kind: "over", reason: textOf(body, "reden") };
  const seconds = (Date.parse(textOf(body, "geldigTot")) - Date.parse(response?.headers.get("date") ?? "")) / 1000;
  return response?.ok && Number.isFinite(seconds) ? { kind: "lasts", seconds } : { kind: "offline" };
}

type Warning = "none" | "idle" | "offline" | "maximum";

const WARNING_TEXT = {
  none: "",
  idle: "Over 2 minuten loggen we u uit, voor uw veiligheid. Wat u hebt ingevuld, blijft staan als u doorgaat.",
  offline: "We konden u niet langer ingelogd houden, omdat er geen verbinding is. Controleer uw internet en probeer het opnieuw.",
  maximum: "U bent al lang ingelogd. Over 2 minuten moet u opnieuw inloggen. Sla nu op wat u hebt ingevuld.",
} as const satisfies Record<Warning, string>;

/**
 * Asks the server when the session ends and warns two minutes before. Work in another tab, or a form sent from this one,
 * has then already moved the end. The dialog lies over the page, so a half-filled form stays as it is.
 */
function useSessionWarning(lasts: number) {
  const timer = useRef(0);
  const [warning, setWarning] = useState<Warning>("none");

  const decide = useCallback((answer: Answer, extended: boolean): void => {
    const again = (seconds: number): void => {
      timer.current = window.setTimeout(() => void ask(STATE, "GET").then((next) => { decide(next, false); }), seconds * 1000);
    };
    window.clearTimeout(timer.current);
    if (answer.kind === "over") {
      window.location.assign(`/inloggen?${new URLSearchParams({ reden: answer.reason }).toString()}`);
    } else if (answer.kind === "offline") {
      setWarning((now) => (now === "none" ? now : "offline"));
      again(RETRY);
    } else if (answer.seconds > WARNING + 5) {
      setWarning("none");
      again(answer.seconds - WARNING);
    } else {
      setWarning(extended ? "maximum" : "idle");
      again(answer.seconds + 1);
    }
  }, []);

  useEffect(() => {
    decide({ kind: "lasts", seconds: lasts }, false);
    return () => {
      window.clearTimeout(timer.current);
    };
  }, [decide, lasts]);

  const extend = (): void => void ask(EXTEND, "POST").then((answer) => { decide(answer, true); });
  return { warning, extend, dismiss: () => { setWarning("none"); } };
}

/** @param lasts seconds until the end when the page opens; the server has the last word */
export function SessionTimer({ lasts = 15 * 60 }: Readonly<{ lasts?: number }>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { warning, extend, dismiss } = useSessionWarning(lasts);

  useEffect(() => {
    if (warning === "none") dialog.current?.close();
    else if (dialog.current?.open === false) dialog.current.showModal();
  }, [warning]);

  return (
    <dialog
      ref={dialog}
      onClose={dismiss}
      aria-labelledby="sessie-titel"
      aria-describedby="sessie-uitleg"
      className="m-auto w-full max-w-lg rounded-base border border-edge bg-page p-6 text-ink shadow-float backdrop:bg-ink/60"
    >
      <Heading level={2} id="sessie-titel">
        Bent u er nog?
      </Heading>
      <p id="sessie-uitleg" aria-live="polite" className="mt-2 mb-6">
        {WARNING_TEXT[warning]}
      </p>
      <ButtonRow>{warning === "maximum" ? <Button onClick={dismiss}>Terug naar mijn werk</Button> : <Button onClick={extend}>Doorgaan</Button>}</ButtonRow>
    </dialog>
  );
}
