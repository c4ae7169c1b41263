/** Drawn on a grid of 24, stroke 2. Strings are path data; nothing here comes from elsewhere. */
const PATHS = {
  vink: "M4.5 12.5l5 5 10-11",
  kruis: "M6 6l12 12M18 6L6 18",
  info: "M12 11v6M12 7v.5M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0",
  waarschuwing: "M12 4L2.8 20h18.4zM12 10v4.5M12 17v.5",
  klok: "M12 7v5l3.5 2M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0",
  cirkel: "M7 12a5 5 0 1 0 10 0a5 5 0 1 0-10 0",
  rechts: "M9 5l7 7-7 7",
  links: "M15 5l-7 7 7 7",
  omlaag: "M5 9l7 7 7-7",
  omhoog: "M5 15l7-7 7 7",
  menu: "M4 7h16M4 12h16M4 17h16",
  zoek: "M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.5 15.5L21 21",
  persoon: "M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 20.5c1.2-4 4.3-6 8-6s6.8 2 8 6",
  groep: "M5.5 8.5a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0M2.5 19.5c.9-3.6 3.2-5.2 6.2-5.2s5.3 1.6 6.2 5.2M15 5.6a3.2 3.2 0 0 1 0 5.8M17.5 14.8c2.2.6 3.5 2.2 4 4.7",
  document: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  download: "M12 4v11M7 10.5l5 5 5-5M5 20h14",
  print: "M7 9V4h10v5M7 16H4V9h16v7h-3M7 13.5h10V20H7z",
  euro: "M17.5 6.2A7 7 0 1 0 17.5 17.8M4 10.3h9M4 13.7h8",
  kalender: "M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8",
  bericht: "M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5",
  slot: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  uit: "M10 4H5v16h5M14.5 8l4 4-4 4M18 12H9",
  potlood: "M5 19l1-4L16 5l3 3L9 18z",
  terug: "M9 6l-5 5 5 5M4.5 11H14a5.5 5.5 0 0 1 0 8",
  streep: "M6 12h12",
} as const;

export type IconName = keyof typeof PATHS;

type IconProps = Readonly<{ name: IconName; className?: string }>;

/** Decoration beside a word. A control with only an icon needs its own text in VisuallyHidden. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className === undefined ? "icon" : `icon ${className}`}>
      <path d={PATHS[name]} />
    </svg>
  );
}
