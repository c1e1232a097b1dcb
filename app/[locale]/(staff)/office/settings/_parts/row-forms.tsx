import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/gate/action-state";

/** Moves a row of a list: the buttons that lead nowhere are left out. */
export async function OrderForm({ action, field, id, name, first, last }: { action: FormAction; field: string; id: string; name: string; first: boolean; last: boolean }) {
  const t = await getTranslations("settings.row");
  if (first && last) return null;
  return (
    <Form action={action} id={`order-${id}`}>
      <input type="hidden" name={field} value={id} />
      <div className="flex flex-wrap gap-x-3">
        {!first && (
          <SubmitButton kind="quiet" name="direction" value="up">
            {t("up")}
            <span className="sr-only"> – {name}</span>
          </SubmitButton>
        )}
        {!last && (
          <SubmitButton kind="quiet" name="direction" value="down">
            {t("down")}
            <span className="sr-only"> – {name}</span>
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}

/** Takes a row out of use, or back into it. Nothing is deleted, so nothing needs to be confirmed. */
export async function RetireForm({ action, field, id, name, retired }: { action: FormAction; field: string; id: string; name: string; retired: boolean }) {
  const t = await getTranslations("settings.row");
  return (
    <Form action={action} id={`retire-${id}`}>
      <input type="hidden" name={field} value={id} />
      <div>
        <SubmitButton kind="quiet" name="retired" value={retired ? "no" : "yes"}>
          {t(retired ? "restore" : "retire")}
          <span className="sr-only"> – {name}</span>
        </SubmitButton>
      </div>
    </Form>
  );
}
