import { clsx } from "clsx";

import { Link } from "@/components/ui/link";

import { WIDTH } from "./header";

const LINKS = [
  { href: "/uitleg", label: "Hoe werkt het?" },
  { href: "/toegankelijkheid", label: "Toegankelijkheid" },
  { href: "/privacy", label: "Privacy" },
] as const;

export function Footer({ area }: Readonly<{ area: "citizen" | "staff" }>) {
  return (
    <footer className="no-print mt-16 border-t border-line bg-panel">
      <nav aria-label="Over deze website" className={clsx("mx-auto px-4 py-6 sm:px-6", WIDTH[area])}>
        <ul className="flex flex-wrap gap-x-6">
          {LINKS.map((link) => (
            <li key={link.href}>
              <Link href={link.href} look="quiet" className="inline-flex min-h-11 items-center">
                {link.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
