import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { Page } from "@/components/ui/page";
import { TitleBlock } from "@/components/ui/title-block";

/** Absent and not allowed to be seen look the same. */
export async function Nowhere() {
  const t = await getTranslations("layout.notFound");
  return (
    <Page
      width="reading"
      title={t("title")}
      lead={t("lead")}
      block={<TitleBlock cells={[{ label: t("sheet"), value: t("missing") }, { label: t("code"), value: "404" }]} />}
    >
      <p className="flex flex-wrap gap-3">
        <LinkButton href="/">{t("home")}</LinkButton>
        <LinkButton href="/directory" kind="secondary">
          {t("directory")}
        </LinkButton>
      </p>
    </Page>
  );
}
