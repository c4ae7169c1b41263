"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";

import { Button, type ButtonVariant } from "@/components/ui/button";
import type { IconName } from "@/components/ui/icon";

type SubmitButtonProps = Readonly<{
  /** What happens: "Declaratie goedkeuren", never "Verzenden". */
  children: ReactNode;
  variant?: ButtonVariant;
  icon?: IconName;
  /** With `value`: which of several buttons was pressed. */
  name?: string;
  value?: string;
}>;

/**
 * Sends the form once. A second click while the first is on its way does nothing; the button stays focusable, so that
 * nobody loses their place. Without JavaScript the key of the form does the same on the server.
 */
export function SubmitButton({ children, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const guard = (event: MouseEvent): void => {
    if (pending) event.preventDefault();
  };
  return (
    <Button {...rest} type="submit" pending={pending} onClick={guard}>
      {children}
    </Button>
  );
}
