import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { StaleValues } from "@/components/ui/stale-values";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FormValues } from "@/lib/gate/action-state";
import { CHAIN_ROLES, LEGAL_FORMS, ORGANISATION_KINDS, SIZE_CLASSES } from "@/lib/organisations/rules";
import { IdentityFields } from "./identity-fields";

/** Rows for representatives: those that are stored and some more. */
const SPARE_ROWS = 2;

/** Everything that an organisation says of itself: the fields of `detailsSchema`. `stored` is the form's `initial` (`detailsValues`). */
export async function DetailsFields({ stored }: { stored: FormValues }) {
  const t = await getTranslations("organisations");
  const rows = Object.keys(stored).filter((name) => /^representatives\.\d+\.name$/.test(name)).length + SPARE_ROWS;
  const words = <V extends string>(values: readonly V[], word: (value: V) => string) => Object.fromEntries(values.map((value) => [value, word(value)]));
  const plain = ["name", "regon", "krs", "website", "pkd2025", "pkd2007", "descriptionPl", "descriptionEn", "seeks", "offers", "maxDistanceKm", "orderValueMin", "orderValueMax", "contactName", "contactEmail", "contactPhone", "representation", "parentNip"] as const;
  return (
    <>
      <input type="hidden" name="revision" value={stored.revision ?? ""} readOnly />
      <StaleValues
        stored={stored}
        rows={[
          { name: "kind", label: t("fields.kind"), words: words(ORGANISATION_KINDS, (kind) => t(`kind.${kind}`)) },
          { name: "legalForm", label: t("fields.legalForm"), words: words(LEGAL_FORMS, (form) => t(`legalForm.${form}`)) },
          { name: "sizeClass", label: t("fields.sizeClass"), words: words(SIZE_CLASSES, (size) => t(`sizeClass.${size}`)) },
          { name: "chainRole", label: t("fields.chainRole"), words: words(CHAIN_ROLES, (role) => t(`chainRole.${role}`)) },
          ...plain.map((name) => ({ name, label: t(`fields.${name}`) })),
          ...Array.from({ length: rows }, (_, row) => (["name", "function"] as const).map((part) => ({ name: `representatives.${row}.${part}`, label: `${t(`representatives.${part}`)} ${row + 1}` }))).flat(),
        ]}
      />
      <Part title={t("parts.identity")}>
        <IdentityFields />
      </Part>
      <Part title={t("parts.activity")}>
        <TextArea name="pkd2025" label={t("fields.pkd2025")} hint={t("hints.pkd2025")} optional rows={3} maxLength={1000} />
        <TextArea name="pkd2007" label={t("fields.pkd2007")} hint={t("hints.pkd2007")} optional rows={2} maxLength={1000} />
        <SelectField name="chainRole" label={t("fields.chainRole")} optional blank={t("choose")} options={CHAIN_ROLES.map((role) => ({ value: role, label: t(`chainRole.${role}`) }))} />
      </Part>
      <Part title={t("parts.description")}>
        <TextArea name="descriptionPl" label={t("fields.descriptionPl")} hint={t("hints.descriptionPl")} optional rows={7} maxLength={3000} lang="pl" />
        <TextArea name="descriptionEn" label={t("fields.descriptionEn")} hint={t("hints.descriptionEn")} optional rows={7} maxLength={3000} lang="en" />
        <TextArea name="seeks" label={t("fields.seeks")} hint={t("hints.seeks")} optional rows={3} maxLength={1000} />
        <TextArea name="offers" label={t("fields.offers")} hint={t("hints.offers")} optional rows={3} maxLength={1000} />
      </Part>
      <Part title={t("parts.preferences")} lead={t("parts.preferencesLead")}>
        <NumberField name="maxDistanceKm" label={t("fields.maxDistanceKm")} hint={t("hints.maxDistanceKm")} optional unit="km" />
        <NumberField name="orderValueMin" label={t("fields.orderValueMin")} hint={t("hints.orderValue")} optional unit="zł" />
        <NumberField name="orderValueMax" label={t("fields.orderValueMax")} optional unit="zł" />
      </Part>
      <Part title={t("parts.contact")} lead={t("parts.contactLead")}>
        <TextField name="contactName" label={t("fields.contactName")} optional autoComplete="name" width="medium" maxLength={120} />
        <TextField name="contactEmail" label={t("fields.contactEmail")} optional type="email" autoComplete="email" width="medium" maxLength={254} />
        <TextField name="contactPhone" label={t("fields.contactPhone")} optional type="tel" autoComplete="tel" width="short" maxLength={40} />
      </Part>
      <Part title={t("parts.representation")} lead={t("parts.representationLead")}>
        <TextArea name="representation" label={t("fields.representation")} hint={t("hints.representation")} optional rows={3} maxLength={500} />
        <TextField name="parentNip" label={t("fields.parentNip")} hint={t("hints.parentNip")} optional inputMode="numeric" width="short" mono maxLength={40} />
        <fieldset>
          <legend className="font-semibold">{t("representatives.title")}</legend>
          <p className="max-w-prose text-soft">{t("representatives.hint")}</p>
          <div className="mt-3 grid gap-4">
            {Array.from({ length: rows }, (_, row) => (
              <div key={`representatives.${row}`} className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
                <TextField name={`representatives.${row}.name`} label={`${t("representatives.name")} ${row + 1}`} optional width="medium" maxLength={120} />
                <TextField name={`representatives.${row}.function`} label={`${t("representatives.function")} ${row + 1}`} optional width="medium" maxLength={120} />
              </div>
            ))}
          </div>
        </fieldset>
      </Part>
    </>
  );
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-6 border-strong not-first-of-type:border-t not-first-of-type:pt-4">
      <legend className="float-left w-full text-xl font-semibold tracking-tight">{title}</legend>
      {lead && <p className="clear-both max-w-prose text-soft">{lead}</p>}
      <div className="clear-both grid gap-6">{children}</div>
    </fieldset>
  );
}
