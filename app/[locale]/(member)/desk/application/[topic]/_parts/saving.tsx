import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TopicProps } from "./topic-props";

/** What every topic's form carries: which application, which version, and its two buttons. */
export async function Saving({ application, standing }: Pick<TopicProps, "application" | "standing">) {
  const t = await getTranslations("membership.saving");
  return (
    <>
      <input type="hidden" name="applicationId" value={application.id} />
      <input type="hidden" name="seen" value={standing.revision} />
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-5">
        <SubmitButton name="intent" value="finish" waiting={t("waiting")}>
          {t("finish")}
        </SubmitButton>
        <SubmitButton kind="secondary" name="intent" value="later" waiting={t("waiting")}>
          {t("later")}
        </SubmitButton>
      </div>
    </>
  );
}
