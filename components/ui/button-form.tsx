import type { ReactNode } from "react";
import type { FormAction } from "@/lib/gate/action-state";
import type { ButtonKind } from "./button-look";
import { Form } from "./form";
import { SubmitButton } from "./submit-button";

type Props = {
  action: FormAction;
  /** Unlike those of the other forms on the page. */
  id: string;
  /** What it is about: fields that travel unseen. */
  hidden?: Readonly<Record<string, string>>;
  kind?: ButtonKind;
  /** Said after the label to those who cannot see which row the button stands in. */
  about?: string;
  beside?: ReactNode;
  children: ReactNode;
};

/** A form that is nothing but its button, for the rows of a list. */
export function ButtonForm({ action, id, hidden = {}, kind = "secondary", about, beside, children }: Props) {
  return (
    <Form action={action} id={id}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton kind={kind}>
          {children}
          {about && <span className="sr-only"> – {about}</span>}
        </SubmitButton>
        {beside}
      </div>
    </Form>
  );
}
