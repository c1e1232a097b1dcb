import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { StaleValues } from "@/components/ui/stale-values";
import { TextArea } from "@/components/ui/text-area";
import { saveSeeksAndOffersAction } from "../actions";
import { Saving } from "./saving";
import type { TopicProps } from "./topic-props";

export async function SeeksAndOffersForm({ application, standing }: TopicProps) {
  const t = await getTranslations("membership.seeksAndOffers");
  const { seeks, offers } = application.declared["seeks-and-offers"];
  const stored = { seeks: seeks ?? "", offers: offers ?? "" };
  return (
    <Form action={saveSeeksAndOffersAction} initial={stored}>
      <StaleValues stored={stored} rows={[{ name: "offers", label: t("offers") }, { name: "seeks", label: t("seeks") }]} />
      <TextArea name="offers" label={t("offers")} hint={t("offersHint")} maxLength={1_000} />
      <TextArea name="seeks" label={t("seeks")} hint={t("seeksHint")} optional={application.door === "SUPPLIER"} maxLength={1_000} />
      <Saving application={application} standing={standing} />
    </Form>
  );
}
