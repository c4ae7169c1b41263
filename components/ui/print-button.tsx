"use client";

import { Button } from "./button";

/** Opens the print window. Without JavaScript it is not there; the browser's own menu does the same. */
export function PrintButton({ label = "Afdrukken" }: Readonly<{ label?: string }>) {
  return (
    <Button
      variant="quiet"
      icon="print"
      className="needs-script"
      onClick={() => {
        window.print();
      }}
    >
      {label}
    </Button>
  );
}
