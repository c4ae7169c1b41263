import { StatusBadge, type StatusBadgeProps } from "@/components/ui/status-badge";

/** The label and tone of a status for the role that looks, as lib/messages gives them. */
export type Statustekst = Pick<StatusBadgeProps, "label" | "tone">;

type ZaakstatusBadgeProps = Readonly<{
  tekst: Statustekst;
  /** Whose turn it is: "u", "de gemeente Zwolle". Left out when nothing more has to happen. */
  aanZet?: string;
}>;

/** Where a case stands and whose turn it is, in a list or beside a title. */
export function ZaakstatusBadge({ tekst, aanZet }: ZaakstatusBadgeProps) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <StatusBadge tone={tekst.tone} label={tekst.label} />
      {aanZet !== undefined && <span className="text-small text-muted">nu aan zet: {aanZet}</span>}
    </span>
  );
}
