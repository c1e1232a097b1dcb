import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Exclusions } from "@/components/organisations/exclusions";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { enter } from "@/lib/gate/enter";
import { listExclusionsOf } from "@/lib/needs/exclusions";
import { findOwnNeed } from "@/lib/needs/queries";
import { obstacleToChanging } from "@/lib/needs/rules";
import { searchNamed } from "@/lib/organisations/exclusions";
import { excludeFromNeedAction, liftFromNeedAction } from "./actions";

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations("needs.exclusions");
  return { title: t("title") };
}

/** For whom a need is not: an affair of its owner's people. */
export default async function NeedExclusionsPage({ params, searchParams }: Props) {
  const actor = await enter("/desk/needs/[reference]/exclusions");
  const { reference } = await params;
  const need = await findOwnNeed(actor, reference);
  if (!need) notFound();
  const { q } = await searchParams;
  const [named, search] = await Promise.all([listExclusionsOf(actor, need.id), searchNamed(actor, q)]);
  const obstacle = obstacleToChanging(actor, need, new Date());
  const t = await getTranslations("needs");
  const refusals = await getTranslations("refusals");
  return (
    <Page
      title={t("exclusions.title")}
      lead={t("exclusions.lead")}
      breadcrumbs={[
        { label: t("desk.title"), href: "/desk/needs" },
        { label: reference, href: { pathname: "/desk/needs/[reference]", params: { reference } } },
      ]}
    >
      {obstacle && <Notice>{refusals(obstacle, { slug: "" })}</Notice>}
      <Exclusions
        named={named}
        search={search}
        here={{ pathname: "/desk/needs/[reference]/exclusions", params: { reference } }}
        hidden={{ needId: need.id }}
        change={obstacle ? undefined : { exclude: excludeFromNeedAction, lift: liftFromNeedAction }}
      />
    </Page>
  );
}
