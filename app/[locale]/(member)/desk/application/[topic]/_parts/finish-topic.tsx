import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { completeTopicAction, uncompleteTopicAction } from "../actions";
import type { TopicProps } from "./topic-props";

/** Marking a topic as done, when nothing is missing any more; what is missing otherwise. */
export async function FinishTopic({ application, standing }: Pick<TopicProps, "application" | "standing">) {
  const t = await getTranslations("membership.saving");
  const missing = await getTranslations("refusals.membership.missing");
  const back = (
    <Link href="/desk/application" className="link">
      {t("back")}
    </Link>
  );
  const hidden = (
    <>
      <input type="hidden" name="applicationId" value={application.id} />
      <input type="hidden" name="topic" value={standing.topic} />
    </>
  );
  if (standing.missing.length > 0) {
    return (
      <div className="grid gap-4">
        <Notice kind="warning" title={t("missing")}>
          <ul className="list-disc pl-5">
            {standing.missing.map((what) => (
              <li key={what}>{missing(what)}</li>
            ))}
          </ul>
        </Notice>
        <p>{back}</p>
      </div>
    );
  }
  if (standing.state === "done") {
    return (
      <div className="grid gap-4">
        <Notice kind="success">{t("isDone")}</Notice>
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/desk/application">{t("back")}</LinkButton>
          <Form id="take-up" action={uncompleteTopicAction}>
            {hidden}
            <SubmitButton kind="secondary">{t("takeUp")}</SubmitButton>
          </Form>
        </div>
      </div>
    );
  }
  return (
    <Form id="finish" action={completeTopicAction} submit={t("markDone")} beside={back}>
      {hidden}
    </Form>
  );
}
