/** What became of a toekenningsbericht; set once when it is judged, and once more when an SVB employee solves its uitval. */
export const BERICHTSTATUSSEN = ["ontvangen", "verwerkt", "uitval", "afgekeurd"] as const;
export type Berichtstatus = (typeof BERICHTSTATUSSEN)[number];
