"use client";

import { usePathname } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";

import { Button, ButtonRow } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";

const EXTEND = "/api/sessie/verlengen";
const EXPIRED = "/inloggen?reden=verlopen";
const CHANNEL = "sessie";

type SessionTimerProps = Readonly<{
  /** Seconds without contact with the server. The server ends the session by itself; this only warns in time. */
  warnAfter?: number;
  expireAfter?: number;
}>;

/**
 * Warns two minutes before the session ends. The dialog lies over the page, so a half-filled form stays as it is.
 * Tabs tell each other about contact with the server: work in one tab keeps the others from logging out.
 */
export function SessionTimer({ warnAfter = 13 * 60, expireAfter = 15 * 60 }: SessionTimerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const channel = useRef<BroadcastChannel | null>(null);
  const timers = useRef<number[]>([]);
  const [failed, setFailed] = useState(false);
  const path = usePathname();

  const restart = useCallback(() => {
    for (const timer of timers.current) window.clearTimeout(timer);
    dialog.current?.close();
    setFailed(false);
    timers.current = [
      window.setTimeout(() => dialog.current?.showModal(), warnAfter * 1000),
      window.setTimeout(() => window.location.assign(EXPIRED), expireAfter * 1000),
    ];
  }, [warnAfter, expireAfter]);

  useEffect(() => {
    const opened = new BroadcastChannel(CHANNEL);
    opened.addEventListener("message", restart);
    channel.current = opened;
    return () => {
      opened.close();
      for (const timer of timers.current) window.clearTimeout(timer);
    };
  }, [restart]);

  // A new page is contact with the server.
  useEffect(() => {
    restart();
    channel.current?.postMessage("contact");
  }, [path, restart]);

  const extend = async (): Promise<void> => {
    const answer = await fetch(EXTEND, { method: "POST" }).catch(() => null);
    if (answer?.ok) {
      restart();
      channel.current?.postMessage("contact");
    } else if (answer?.status === 401) {
      window.location.assign(EXPIRED);
    } else {
      setFailed(true);
    }
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby="sessie-titel"
      aria-describedby="sessie-uitleg"
      className="m-auto w-full max-w-lg rounded-base border border-edge bg-page p-6 text-ink shadow-float backdrop:bg-ink/60"
    >
      <Heading level={2} id="sessie-titel">
        Bent u er nog?
      </Heading>
      <p id="sessie-uitleg" className="mt-2 mb-6">
        Over 2 minuten loggen we u uit, voor uw veiligheid. Wat u hebt ingevuld, blijft staan als u doorgaat.
      </p>
      {failed && (
        <p role="alert" className="mb-4 font-semibold text-fout">
          Er is geen verbinding. Controleer uw internet en probeer het opnieuw.
        </p>
      )}
      <ButtonRow>
        <Button onClick={() => void extend()}>Doorgaan</Button>
      </ButtonRow>
    </dialog>
  );
}
