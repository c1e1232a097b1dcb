import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SheetFrame } from "@/components/ui/sheet-frame";
import { Time } from "@/components/ui/time";
import { TitleBlock } from "@/components/ui/title-block";
import { listSpecialisations } from "@/lib/capabilities/queries";
import { enter } from "@/lib/gate/enter";
import { countCluster } from "@/lib/insight/queries";
import { listCities } from "@/lib/organisations/queries";
import { DoorList } from "./_parts/door-list";
import { Figures } from "./_parts/figures";
import { MatchSpecimen } from "./_parts/match-specimen";
import { PartsList } from "./_parts/parts-list";
import { SitePlan } from "./_parts/site-plan";

/** The cover sheet: what the cluster is, where it lies, what it deals with, and the two ways in. */
export default async function LandingPage() {
  await enter("/");
  const t = await getTranslations("landing");
  const layout = await getTranslations("layout");
  const locale = await getLocale();
  const [specialisations, cities, figures] = await Promise.all([listSpecialisations(), listCities(), countCluster(new Date())]);
  return (
    <div className="mx-auto w-full max-w-[100rem] px-2 pt-3 pb-16 sm:px-6 sm:pt-6 lg:px-8">
      <SheetFrame>
        <div className="grid lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
          <div className="flex flex-col justify-between gap-10 p-5 sm:p-8 lg:p-10 xl:p-12">
            <div className="@container">
              <h1 className="condensed text-[clamp(2rem,15.5cqw,5.25rem)] leading-[0.98] tracking-[-0.025em]">{layout("fullName")}</h1>
              <p className="mt-6 max-w-[36rem] text-lg text-soft md:text-xl">{t("lead")}</p>
            </div>
            <div>
              <p className="flex flex-wrap gap-3">
                <LinkButton href="/join">{t("join")}</LinkButton>
                <LinkButton href="/directory" kind="secondary">
                  {t("directory")}
                </LinkButton>
              </p>
              <p className="mt-3 text-soft">{t("ready")}</p>
            </div>
          </div>
          <div className="flex min-w-0 flex-col justify-end border-t border-line lg:border-t-0 lg:border-l">
            <div className="my-auto py-2">{cities.length > 1 && <SitePlan cities={cities} />}</div>
            <div className="-m-0.5">
              <TitleBlock
                cells={[
                  { label: t("block.drawing"), value: t("block.sitePlan") },
                  { label: t("block.grid"), value: t("block.gridValue") },
                  { label: t("block.letter"), value: t("block.letterValue"), wide: true },
                  { label: t("block.founded"), value: <Time on="2017-11-09" /> },
                  { label: t("block.founders"), value: t("block.foundersValue"), wide: true },
                ]}
              />
            </div>
          </div>
        </div>
      </SheetFrame>

      <div className="mx-auto mt-16 grid max-w-7xl gap-20 px-2">
        {specialisations.length > 0 && (
          <Section title={t("specialisations.title")} cut="A">
            <PartsList
              specialisations={specialisations.map((each) => ({
                slug: each.slug,
                name: locale === "pl" ? each.namePl : each.nameEn,
                description: locale === "pl" ? each.descriptionPl : each.descriptionEn,
                organisations: figures.bySpecialisation.get(each.slug) ?? 0,
              }))}
            />
          </Section>
        )}
        {figures.members > 0 && (
          <Section title={t("figures.title")} cut="B">
            <Figures figures={figures} />
          </Section>
        )}
        <Section title={t("match.title")} lead={t("match.lead")} cut="C">
          <MatchSpecimen />
        </Section>
        <Section title={t("doors.title")} cut="D">
          <DoorList />
        </Section>
      </div>
    </div>
  );
}
