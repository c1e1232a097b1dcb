import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { StateMark } from "@/components/ui/state-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { Case } from "@/lib/membership/queries";
import { tickCheckAction } from "../actions";
import { toggleOf } from "./toggle";

/** The points to look at, each with who ticked it. `editable` for whoever works on the case. */
export async function Checklist({ application, editable }: { application: Case; editable: boolean }) {
  const t = await getTranslations("office.checklist");
  const points = await getTranslations("membership.check");
  const list = (
    <ul className="border-t border-line">
      {application.checklist.map(({ point, checkedAt, checkedBy }) => (
        <li key={point} className="flex items-start justify-between gap-3 border-b border-line py-2">
          <div className="min-w-0">
            <StateMark tone={checkedAt ? "good" : "draft"}>
              <span className={checkedAt ? "" : "font-normal text-ink"}>{points(point)}</span>
            </StateMark>
            <p className="text-sm text-soft">
              {checkedAt ? (
                <>
                  {checkedBy ?? t("somebody")}, <Time at={checkedAt} style="short" />
                </>
              ) : (
                t("open")
              )}
            </p>
          </div>
          {editable && (
            <SubmitButton kind="quiet" name="toggle" value={toggleOf(point, checkedAt === null)}>
              {t(checkedAt ? "untick" : "tick")}
              <span className="sr-only"> – {points(point)}</span>
            </SubmitButton>
          )}
        </li>
      ))}
    </ul>
  );
  if (!editable) return list;
  return (
    <Form action={tickCheckAction} id="checklist">
      <input type="hidden" name="applicationId" value={application.id} />
      {list}
    </Form>
  );
}
