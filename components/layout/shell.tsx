import { clsx } from "clsx";
import type { ReactNode } from "react";

import { Footer } from "./footer";
import { Header, type HeaderProps, WIDTH } from "./header";
import { SkipLink } from "./skip-link";

/** Everything around a page. The one `main` of the document is here; pages put a PageFrame in it. */
export function Shell({ children, ...header }: HeaderProps & Readonly<{ children: ReactNode }>) {
  return (
    <div className={clsx("flex min-h-screen flex-col", header.area === "staff" && "area-staff")}>
      <SkipLink />
      <Header {...header} />
      <main id="inhoud" tabIndex={-1} className={clsx("mx-auto w-full flex-1 px-4 py-6 sm:px-6 sm:py-8", WIDTH[header.area])}>
        {children}
      </main>
      <Footer area={header.area} />
    </div>
  );
}
