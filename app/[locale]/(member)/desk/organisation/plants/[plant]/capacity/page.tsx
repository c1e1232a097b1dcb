import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CapacityFields } from "@/components/capabilities/capacity-fields";
import { CapacityList } from "@/components/capabilities/capacity-list";
import { PlantTabs } from "@/components/organisations/plant-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { LiveCount } from "@/components/ui/live-count";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { StaleValues } from "@/components/ui/stale-values";
import { listCapacityOf, listWorkOf } from "@/lib/capabilities/capacity";
import { CAPACITY_UNITS } from "@/lib/capabilities/rules";
import { enter } from "@/lib/gate/enter";
import { findOwnPlant } from "@/lib/organisations/queries";
import { dayOf } from "@/lib/platform/civil";
import { civilDate } from "@/lib/platform/i18n/format";
import { isIdentifier } from "@/lib/platform/identifier";
import { changeCapacityAction, declareCapacityAction, removeCapacityAction } from "./actions";

type Props = { params: Promise<{ plant: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("capabilities.capacity");
  return { title: t("title") };
}

/** What a plant has free: the list, and one form below it, to state more or, with `?change=`, to say one of them anew. */
export default async function PlantCapacityPage({ params, searchParams }: Props) {
  const actor = await enter("/desk/organisation/plants/[plant]/capacity");
  const { plant: id } = await params;
  const plant = isIdentifier(id) ? await findOwnPlant(actor, id) : null;
  if (!plant) notFound();
  const now = new Date();
  const locale = await getLocale();
  const t = await getTranslations("capabilities.capacity");
  const back = await getTranslations("organisations.details");
  const { change, changed } = await searchParams;
  const [slots, work] = await Promise.all([listCapacityOf([plant.id], now), listWorkOf(plant.id)]);
  const slot = slots.find((each) => each.id === change) ?? null;
  const here = { pathname: "/desk/organisation/plants/[plant]/capacity" as const, params: { plant: plant.id } };
  const stored = slot && {
    unit: slot.unit, amount: slot.amount.toString(), freeFrom: civilDate(slot.freeFrom), freeUntil: civilDate(slot.freeUntil), capability: slot.capability?.slug ?? "",
  };
  const options = work.map((each) => ({ value: each.slug, label: each[locale] }));

  return (
    <Page title={plant.name} lead={t("lead")} breadcrumbs={[{ label: back("back"), href: "/desk/organisation" }]}>
      <PlantTabs plant={plant.id} current="capacity" />
      <Section title={t("list")}>
        {changed === "1" && !slot && (
          <div className="mb-4" role="status">
            <Notice kind="success">{t("saved")}</Notice>
          </div>
        )}
        <LiveCount count={slots.length}>{t("count", { count: slots.length })}</LiveCount>
        {slots.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>
        ) : (
          <CapacityList slots={slots} own={{ plant: plant.id, changing: slot && slot.id, remove: removeCapacityAction }} />
        )}
      </Section>
      {slot && stored ? (
        <Section title={t("change")} lead={t("changeLead")} id="change">
          {/* Another slot is another form: what was typed into the one is not for the other. */}
          <Form key={slot.id} id="change-capacity" action={changeCapacityAction} initial={stored} submit={t("saveChange")} beside={<Link href={here} className="link">{t("cancel")}</Link>}>
            <input type="hidden" name="slotId" value={slot.id} readOnly />
            <input type="hidden" name="revision" value={slot.revision} readOnly />
            <StaleValues
              stored={stored}
              rows={[
                { name: "amount", label: t("fields.amount") },
                { name: "unit", label: t("fields.unit"), words: Object.fromEntries(CAPACITY_UNITS.map((unit) => [unit, t(`unit.${unit}`)])) },
                { name: "freeFrom", label: t("fields.freeFrom") },
                { name: "freeUntil", label: t("fields.freeUntil") },
                { name: "capability", label: t("fields.capability"), words: Object.fromEntries(options.map(({ value, label }) => [value, label])) },
              ]}
            />
            <CapacityFields work={options} today={dayOf(now)} />
          </Form>
        </Section>
      ) : (
        <Section title={t("add")} lead={t("addLead")} id="add">
          <Form id="add-capacity" action={declareCapacityAction} submit={t("save")} clearWhenDone>
            <input type="hidden" name="plantId" value={plant.id} readOnly />
            <CapacityFields work={options} today={dayOf(now)} />
          </Form>
        </Section>
      )}
    </Page>
  );
}
