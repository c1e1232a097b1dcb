import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { LEGAL_FORMS, ORGANISATION_KINDS, SIZE_CLASSES } from "@/lib/organisations/rules";

/** What identifies an organisation: the fields of `newOrganisationSchema` but the NIP. */
export async function IdentityFields() {
  const t = await getTranslations("organisations");
  return (
    <>
      <TextField name="name" label={t("fields.name")} hint={t("hints.name")} autoComplete="organization" maxLength={200} />
      <RadioGroup name="kind" label={t("fields.kind")} options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kindHint.${kind}`) }))} />
      <SelectField
        name="legalForm"
        label={t("fields.legalForm")}
        blank={t("choose")}
        options={LEGAL_FORMS.map((form) => ({ value: form, label: t(`legalForm.${form}`) }))}
      />
      <SelectField name="sizeClass" label={t("fields.sizeClass")} hint={t("hints.sizeClass")} blank={t("choose")} options={SIZE_CLASSES.map((size) => ({ value: size, label: t(`sizeClass.${size}`) }))} />
      <TextField name="regon" label={t("fields.regon")} hint={t("hints.regon")} optional inputMode="numeric" width="short" mono maxLength={40} />
      <TextField name="krs" label={t("fields.krs")} hint={t("hints.krs")} optional inputMode="numeric" width="short" mono maxLength={40} />
      <TextField name="website" label={t("fields.website")} optional type="url" autoComplete="url" maxLength={300} />
    </>
  );
}
