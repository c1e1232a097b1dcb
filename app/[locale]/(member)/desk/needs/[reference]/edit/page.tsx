import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { CapabilityPicker, CapabilitySearchForm } from "@/components/capabilities/capability-picker";
import { figureOf } from "@/components/matching/figure";
import { TownField } from "@/components/organisations/town-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { Page } from "@/components/ui/page";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { StaleValues } from "@/components/ui/stale-values";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { findEntries, listBranches } from "@/lib/capabilities/picking";
import { CAPABILITY_KINDS, CAPACITY_UNITS } from "@/lib/capabilities/rules";
import { vocabulary } from "@/lib/capabilities/vocabulary";
import { enter } from "@/lib/gate/enter";
import { listSuppliersFor } from "@/lib/matching/queries";
import { findOwnNeed, listChoosable } from "@/lib/needs/queries";
import { obstacleToChanging, stateOf } from "@/lib/needs/rules";
import { SIZE_CLASSES } from "@/lib/organisations/rules";
import { audiences, DESCRIPTION_MAX, kinds, rhythms, TITLE_MAX, UNIT_MAX } from "@/lib/needs/schema";
import { dayOf } from "@/lib/platform/civil";
import { valuesOf } from "../../_parts/values";
import { LiveFigure } from "../../_parts/live-figure";
import { WhatWasRead } from "./_parts/what-was-read";
import { changeNeedAction, countFitsAction } from "../../actions";

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("needs.form");
  return { title: t("editTitle") };
}

export default async function EditNeedPage({ params, searchParams }: Props) {
  const actor = await enter("/desk/needs/[reference]/edit");
  const { reference } = await params;
  const need = await findOwnNeed(actor, reference);
  if (!need) notFound();
  const now = new Date();
  const locale = await getLocale();
  const t = await getTranslations("needs");
  const crumbs = [{ label: t("desk.title"), href: "/desk/needs" as const }, { label: need.reference, href: { pathname: "/desk/needs/[reference]" as const, params: { reference } } }];
  const obstacle = obstacleToChanging(actor, need, now);
  if (obstacle) {
    const refusals = await getTranslations("refusals");
    return (
      <Page title={need.title} width="reading" breadcrumbs={crumbs}>
        <Notice kind="warning">{refusals(obstacle)}</Notice>
      </Page>
    );
  }

  const { q, read } = await searchParams;
  const words = typeof q === "string" ? q : "";
  const known = await vocabulary();
  const chosen = need.wishes.map(({ capability }) => capability.slug);
  const [branches, found, choosable, suppliers] = await Promise.all([
    listBranches(locale, CAPABILITY_KINDS, chosen),
    words === "" ? [] : findEntries(words, CAPABILITY_KINDS, locale),
    listChoosable(actor),
    listSuppliersFor(actor, need.id, now),
  ]);
  const stored = valuesOf(need);
  const today = dayOf(now);
  const unit = await getTranslations("capabilities.capacity.unit");
  const units: Record<string, string> = Object.fromEntries(CAPACITY_UNITS.map((each) => [each, unit(each)]));
  const sizeClass = await getTranslations("organisations.sizeClass");
  const sizes = { MICRO: sizeClass("MICRO"), SMALL: sizeClass("SMALL"), MEDIUM: sizeClass("MEDIUM"), LARGE: sizeClass("LARGE") };

  return (
    <Page
      title={need.title}
      lead={stateOf(need, now) === "DRAFT" ? t("form.editLead") : t("form.editPublishedLead")}
      width="reading"
      breadcrumbs={crumbs}
    >
      {read === "1" && need.description !== "" && <WhatWasRead text={need.description} known={known} today={today} />}
      <CapabilitySearchForm id="find-capability" href={{ pathname: "/desk/needs/[reference]/edit", params: { reference } }} />
      <Form
        action={changeNeedAction}
        initial={stored}
        submit={t("form.save")}
        beside={
          <Link href={{ pathname: "/desk/needs/[reference]", params: { reference } }} className="link">
            {t("form.back")}
          </Link>
        }
      >
        <input type="hidden" name="needId" value={need.id} />
        <input type="hidden" name="revision" value={need.revision} />
        <StaleValues
          stored={stored}
          rows={[
            { name: "title", label: t("fact.title") },
            { name: "description", label: t("fact.description") },
            { name: "quantity", label: t("fact.quantity") },
            { name: "orderValue", label: t("fact.orderValue") },
            { name: "sizes", label: t("fact.sizes"), words: sizes },
            { name: "deliverOn", label: t("fact.deliver") },
            { name: "capacityAmount", label: t("form.capacityAmount") },
            { name: "capacityUnit", label: t("form.capacityUnit"), words: units },
            { name: "capacityFrom", label: t("form.capacityFrom") },
            { name: "capacityUntil", label: t("form.capacityUntil") },
            { name: "town", label: t("fact.place") },
            { name: "radiusKm", label: t("fact.radius") },
            { name: "closesOn", label: t("fact.closes") },
            { name: "audience", label: t("fact.audience"), words: Object.fromEntries(audiences.map((audience) => [audience, t(`audience.${audience}`)])) },
          ]}
        />
        <Part title={t("form.what")}>
          <RadioGroup name="kind" label={t("form.kind")} options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kindHint.${kind}`) }))} />
          <TextField name="title" label={t("form.title")} hint={t("form.titleHint")} maxLength={TITLE_MAX} />
          <TextArea name="description" label={t("form.description")} hint={t("form.descriptionHint")} rows={7} maxLength={DESCRIPTION_MAX} />
        </Part>
        <Part title={t("form.requirements")}>
          <CapabilityPicker
            name="wishes"
            label={t("form.wishes")}
            hint={t("form.requirementsLead")}
            branches={branches}
            levels={[
              { value: "MUST", label: t("form.must") },
              { value: "NICE", label: t("form.nice") },
            ]}
            searchForm="find-capability"
            searched={{ words, found }}
          />
          <CheckboxGroup name="sizes" label={t("form.sizes")} hint={t("form.sizesHint")} optional options={SIZE_CLASSES.map((size) => ({ value: size, label: sizes[size] }))} />
        </Part>
        <Part title={t("form.terms")}>
          <div className="grid gap-6 sm:grid-cols-3">
            <NumberField name="quantity" label={t("form.quantity")} optional />
            <TextField name="quantityUnit" label={t("form.quantityUnit")} hint={t("form.quantityUnitHint")} optional width="short" maxLength={UNIT_MAX} />
            <SelectField name="rhythm" label={t("form.rhythm")} optional blank={t("form.rhythmBlank")} options={rhythms.map((rhythm) => ({ value: rhythm, label: t(`rhythm.${rhythm}`) }))} />
          </div>
          <NumberField name="orderValue" label={t("form.orderValue")} hint={t("form.orderValueHint")} optional unit="zł" />
          <DateField name="closesOn" label={t("form.closesOn")} hint={t("form.closesOnHint")} min={today} />
          <DateField name="deliverOn" label={t("form.deliverOn")} hint={t("form.deliverOnHint")} optional min={today} />
        </Part>
        <Part title={t("form.capacity")} lead={t("form.capacityLead")}>
          <div className="flex flex-wrap gap-x-8 gap-y-6">
            <NumberField name="capacityAmount" label={t("form.capacityAmount")} optional />
            <SelectField name="capacityUnit" label={t("form.capacityUnit")} optional blank={t("form.capacityBlank")} options={CAPACITY_UNITS.map((unit) => ({ value: unit, label: units[unit] ?? unit }))} />
          </div>
          <div className="flex flex-wrap gap-x-8 gap-y-6">
            <DateField name="capacityFrom" label={t("form.capacityFrom")} optional />
            <DateField name="capacityUntil" label={t("form.capacityUntil")} optional min={today} />
          </div>
        </Part>
        <Part title={t("form.where")}>
          <TownField label={t("form.place")} hint={t("form.placeHint")} optional />
          <NumberField name="radiusKm" label={t("form.radiusKm")} unit="km" optional />
        </Part>
        <Part title={t("form.who")}>
          <RadioGroup name="audience" label={t("form.audience")} options={audiences.map((audience) => ({ value: audience, label: t(`audience.${audience}`), hint: t(`audienceHint.${audience}`) }))} />
          <div className="max-h-96 overflow-y-auto border-l border-line pl-4" role="group" aria-label={t("form.chosen")}>
            <CheckboxGroup name="chosen" label={t("form.chosen")} hint={t("form.chosenHint")} optional options={choosable.map(({ id, name }) => ({ value: id, label: name }))} />
          </div>
        </Part>
        <LiveFigure stored={await figureOf(suppliers.fits.length, suppliers.nearMisses.length)} label={t("form.live")} count={countFitsAction} />
      </Form>
    </Page>
  );
}

/** A part of the form under its heading. */
function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    // The figure sticks to the foot of the window; what has the focus keeps clear of it.
    <section className="grid gap-6 border-t border-strong pt-5 first-of-type:border-t-0 first-of-type:pt-0 [&_input]:scroll-mb-28 [&_select]:scroll-mb-28 [&_summary]:scroll-mb-28 [&_textarea]:scroll-mb-28">
      <h2 className="text-xl">{title}</h2>
      {lead && <p className="-mt-3 max-w-prose text-soft">{lead}</p>}
      {children}
    </section>
  );
}
