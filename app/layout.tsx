import "./fonts.css";
import "./globals.css";

import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: { default: "Trekkingsrecht PGB", template: "%s – Trekkingsrecht PGB" },
  description: "Regel de betaling van zorg uit een persoonsgebonden budget: van toekenning tot betaling.",
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: Readonly<{ children: ReactNode }>) {
  // Every page is made for its own request: a page made at build time could not carry the nonce of the policy.
  await connection();
  return (
    <html lang="nl">
      <body>{children}</body>
    </html>
  );
}
