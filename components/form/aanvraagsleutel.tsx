/** The name of the hidden field by which a repeated request is recognised. */
export const AANVRAAGSLEUTEL = "aanvraagsleutel";

/** Pass `crypto.randomUUID()` from the server component: made in the browser, two tries would have two keys. */
export function Aanvraagsleutel({ sleutel }: Readonly<{ sleutel: string }>) {
  return <input type="hidden" name={AANVRAAGSLEUTEL} value={sleutel} />;
}
