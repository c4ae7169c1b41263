import { Icon } from "./icon";

type FileDownloadProps = Readonly<{
  href: string;
  /** What is in it: "Zorgovereenkomst ZO-2026-000123". */
  label: string;
  /** "PDF", "CSV", "XML". */
  format: string;
  bytes?: number;
}>;

const kilobytes = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 0 });

/** A link that fetches a file, with its kind and size known beforehand. */
export function FileDownload({ href, label, format, bytes }: FileDownloadProps) {
  const size = bytes === undefined ? "" : `, ${kilobytes.format(Math.max(1, bytes / 1024))} kB`;
  return (
    <a
      href={href}
      download
      className="inline-flex min-h-11 items-center gap-2 text-accent underline decoration-1 underline-offset-4 hover:text-accent-hover hover:decoration-2"
    >
      <Icon name="download" />
      <span>
        {label} ({format}
        {size})
      </span>
    </a>
  );
}
