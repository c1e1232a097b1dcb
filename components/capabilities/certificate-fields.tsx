import { getTranslations } from "next-intl/server";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

/** A certificate of a plant: the fields of `certificateSchema`. */
export async function CertificateFields({ plantId, certificates }: { plantId: string; certificates: readonly { slug: string; label: string }[] }) {
  const t = await getTranslations("capabilities.certificates");
  return (
    <>
      <input type="hidden" name="plantId" value={plantId} readOnly />
      <SelectField name="certificate" label={t("fields.certificate")} blank={t("choose")} options={certificates.map(({ slug, label }) => ({ value: slug, label }))} />
      <TextField name="number" label={t("fields.number")} hint={t("hints.number")} width="medium" mono maxLength={80} />
      <TextField name="issuer" label={t("fields.issuer")} hint={t("hints.issuer")} width="medium" maxLength={160} />
      <TextArea name="scope" label={t("fields.scope")} hint={t("hints.scope")} optional rows={3} maxLength={500} />
      <div className="flex flex-wrap gap-x-8 gap-y-6">
        <DateField name="validFrom" label={t("fields.validFrom")} optional />
        <DateField name="validUntil" label={t("fields.validUntil")} />
      </div>
    </>
  );
}
