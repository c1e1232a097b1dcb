import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormAction, FormValues } from "@/lib/gate/action-state";
import type { ButtonKind } from "./button-look";
import { FormIsland } from "./form-island";

export type FormProps = {
  /** A wrapped server action, handed over as it is, so that the form works without JavaScript. */
  action: FormAction;
  /** What is stored now, by field name. */
  initial?: FormValues;
  /** The words on the main button; without it the form places its own `SubmitButton`. */
  submit?: string;
  submitKind?: ButtonKind;
  /** What stands beside the main button: a link back, a second submit. */
  beside?: ReactNode;
  /** Needed when two forms on a page share field names. */
  id?: string;
  /** Empties the form after success, for "add another" and messages. */
  clearWhenDone?: boolean;
  children?: ReactNode;
};

/** A form that answers: problems summed up and beside their fields, what was typed kept, one submit counted once. */
export async function Form(props: FormProps) {
  const t = await getTranslations("ui.form");
  return (
    <FormIsland
      {...props}
      idempotencyKey={crypto.randomUUID()}
      strings={{
        optional: t("optional"),
        problem: t("problem"),
        invalid: t("invalid"),
        refused: t("refused"),
        done: t("done"),
        pending: t("pending"),
        unreachable: t("unreachable"),
      }}
    />
  );
}
