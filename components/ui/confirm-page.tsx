import type { ReactNode } from "react";

import { Heading } from "./heading";
import { Link } from "./link";
import { Text } from "./text";

type ConfirmPageProps = Readonly<{
  /** The question, as heading: "Weet u zeker dat u deze declaratie wilt intrekken?" */
  question: string;
  /** What happens after yes, one sentence each. */
  effects: readonly string[];
  /** The facts it is about: a DescriptionList, an AmountList. */
  children?: ReactNode;
  /** The form with the one button that says what happens. */
  form: ReactNode;
  back: Readonly<{ href: string; label: string }>;
}>;

/** Asks before something that cannot be undone. A page of its own, so that it needs no script and no pop-up. */
export function ConfirmPage({ question, effects, children, form, back }: ConfirmPageProps) {
  return (
    <div className="max-w-measure space-y-6">
      <Heading level={1}>{question}</Heading>
      {children}
      <div className="space-y-2">
        <Text className="font-semibold">Wat gebeurt er dan?</Text>
        <ul className="list-disc space-y-1 pl-6">
          {effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </div>
      {form}
      <p>
        <Link href={back.href}>{back.label}</Link>
      </p>
    </div>
  );
}
