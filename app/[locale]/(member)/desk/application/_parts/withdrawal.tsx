import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import type { OwnApplication } from "@/lib/membership/queries";
import { obstacleToMove } from "@/lib/membership/rules";
import type { Seated } from "@/lib/people/actor";
import { withdrawAction } from "../actions";

/** Taking the application back, folded away, since it cannot be undone. */
export async function Withdrawal({ actor, application, now }: { actor: Seated; application: OwnApplication; now: Date }) {
  const t = await getTranslations("membership.withdrawal");
  if (obstacleToMove("withdraw", actor, application, now)) return null;
  return (
    <details className="border-t border-line pt-4">
      <summary className="cursor-pointer py-1 font-semibold text-action">{t("title")}</summary>
      <div className="mt-4 max-w-prose">
        <p className="mb-4 text-soft">{t("meaning")}</p>
        <Form id="withdrawal" action={withdrawAction} submit={t("submit")} submitKind="danger">
          <input type="hidden" name="applicationId" value={application.id} />
          <input type="hidden" name="revision" value={application.revision} />
          <TextArea name="reason" label={t("reason")} optional rows={3} />
        </Form>
      </div>
    </details>
  );
}
