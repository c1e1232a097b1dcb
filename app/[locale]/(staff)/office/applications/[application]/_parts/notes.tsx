import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { Time } from "@/components/ui/time";
import type { Case } from "@/lib/membership/queries";
import { addNoteAction } from "../actions";

/** What the office tells itself about the case. */
export async function Notes({ application, editable }: { application: Case; editable: boolean }) {
  const t = await getTranslations("office.notes");
  return (
    <div className="grid gap-4">
      {application.notes.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <ol className="grid gap-3">
          {application.notes.map(({ id, text, writtenAt, author }) => (
            <li key={id} className="border-l-2 border-strong pl-3">
              <p className="whitespace-pre-line break-words">{text}</p>
              <p className="text-sm text-soft">
                {author ?? t("somebody")}, <Time at={writtenAt} style="short" />
              </p>
            </li>
          ))}
        </ol>
      )}
      {editable && (
        <Form action={addNoteAction} id="note" submit={t("add")} clearWhenDone>
          <input type="hidden" name="applicationId" value={application.id} />
          <TextArea name="text" label={t("new")} hint={t("hint")} rows={3} maxLength={4000} />
        </Form>
      )}
    </div>
  );
}
