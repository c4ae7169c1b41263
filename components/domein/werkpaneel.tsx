
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/actions/form-state";

type WerkpaneelProps = Readonly<{
  id: string;
  behandelaar: Readonly<{ naam: string; zelf: boolean }> | null;
  oppakken: FormAction;
  teruggeven: FormAction;
}>;

/** Who works on this case, and the way to take it, give it back or take it over. */
export function Werkpaneel({ id, behandelaar, oppakken, teruggeven }: WerkpaneelProps) {
  const zelf = behandelaar?.zelf === true;
  return (
    <Panel title="Wie doet dit?">
      <ActionForm action={zelf ? teruggeven : oppakken} sleutel={crypto.randomUUID()} className="space-y-3">
        <input type="hidden" name="zorgovereenkomstId" value={id} />
        {!zelf && <input type="hidden" name="overnemen" value={behandelaar === null ? "nee" : "ja"} />}
        <p>{behandelaar === null ? "Nog niemand." : zelf ? "U bent hiermee bezig." : `${behandelaar.naam} is hiermee bezig.`}</p>
        <SubmitButton variant="secondary">{zelf ? "Teruggeven" : behandelaar === null ? "Aan mij toewijzen" : "Overnemen"}</SubmitButton>
      </ActionForm>
    </Panel>
  );
}
