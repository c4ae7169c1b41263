import { notFound } from "next/navigation";
import * as z from "zod";

import { Tijdstip } from "@/components/domein/dag";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ConfirmPage } from "@/components/ui/confirm-page";
import { DescriptionList } from "@/components/ui/description-list";
import { requestDeps, requireActor } from "@/lib/auth/actor";
import { apisleutels } from "@/lib/queries/verstrekker/koppeling";

import { apisleutelIntrekkenAction } from "../actions";

export const metadata = { title: "Sleutel intrekken" };

const zoekvraag = z.object({ sleutel: z.uuid().nullable().catch(null) });

export default async function SleutelIntrekkenPage({ searchParams }: PageProps<"/verstrekker/koppeling/intrekken">) {
  const { sleutel: gevraagd } = zoekvraag.parse(await searchParams);
  const actor = await requireActor("verstrekker");
  const { db } = await requestDeps();
  const sleutel = (await apisleutels(db, actor))?.find(({ id, ingetrokkenOp }) => id === gevraagd && ingetrokkenOp === null);
  if (sleutel === undefined) notFound();

  return (
    <ConfirmPage
      question={`Wilt u de sleutel "${sleutel.naam}" intrekken?`}
      effects={["Het systeem dat deze sleutel gebruikt, kan vanaf dat moment niets meer aanleveren.", "U kunt dit niet terugdraaien. Wel kunt u een nieuwe sleutel maken."]}
      back={{ href: "/verstrekker/koppeling", label: "Terug zonder intrekken" }}
      form={
        <ActionForm action={apisleutelIntrekkenAction}>
          <input type="hidden" name="apisleutelId" value={sleutel.id} />
          <SubmitButton variant="danger">Sleutel intrekken</SubmitButton>
        </ActionForm>
      }
    >
      <DescriptionList
        items={[
          { term: "Gemaakt", value: <Tijdstip moment={sleutel.aangemaaktOp} /> },
          { term: "Laatst gebruikt", value: sleutel.laatstGebruiktOp === null ? "nog niet" : <Tijdstip moment={sleutel.laatstGebruiktOp} /> },
        ]}
      />
    </ConfirmPage>
  );
}
