import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { listPartnerCities } from "@/lib/membership/queries";
import { obstacleToStarting } from "@/lib/membership/rules";
import type { Seated } from "@/lib/people/actor";
import { startApplicationAction } from "../actions";

/** Choosing a door; only those that are open to this organisation, or why none is. */
export async function StartForm({ actor }: { actor: Seated }) {
  const t = await getTranslations("membership.start");
  const refusals = await getTranslations("refusals");
  const standing = { isMember: actor.seat.standing === "MEMBER", isSupplier: actor.seat.standing === "SUPPLIER" };
  const obstacle = obstacleToStarting("MEMBERSHIP", standing);
  if (obstacle) return <Notice kind="info">{refusals(obstacle)}</Notice>;

  const alsoSupplier = obstacleToStarting("SUPPLIER", standing) === null;
  const cities = alsoSupplier ? await listPartnerCities() : [];
  const options = [
    { value: "MEMBERSHIP", label: t("membership"), hint: t("membershipHint") },
    ...(alsoSupplier ? [{ value: "SUPPLIER", label: t("supplier"), hint: t("supplierHint") }] : []),
  ];
  return (
    <Form action={startApplicationAction} submit={t("begin")} beside={<Link href="/join" className="link">{t("whatItTakes")}</Link>} initial={alsoSupplier ? {} : { door: "MEMBERSHIP" }}>
      <RadioGroup name="door" label={t("door")} options={options} />
      {cities.length > 0 && (
        <SelectField name="cityId" label={t("city")} hint={t("cityHint")} optional blank={t("chooseCity")} options={cities.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
    </Form>
  );
}
