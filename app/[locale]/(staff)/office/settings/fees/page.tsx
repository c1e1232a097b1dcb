import { getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { Page } from "@/components/ui/page";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { enter } from "@/lib/gate/enter";
import { listTariffs, sizeClasses, tariffPlace } from "@/lib/membership/fees";
import { dayOf, midnightOf } from "@/lib/platform/civil";
import { addTariffAction, endTariffAction, removeTariffAction } from "./actions";

type Tariff = Awaited<ReturnType<typeof listTariffs>>[number];

export async function generateMetadata() {
  return { title: (await getTranslations("settings.fees"))("title") };
}

export default async function FeesPage() {
  await enter("/office/settings/fees");
  const t = await getTranslations("settings");
  const sizes = await getTranslations("organisations.sizeClass");
  const tariffs = await listTariffs();
  const today = midnightOf(dayOf(new Date()));
  const uncharged = sizeClasses.filter((sizeClass) => !tariffs.some((tariff) => tariff.sizeClass === sizeClass && tariffPlace(tariff, today) === "present"));
  return (
    <Page width="office" title={t("fees.title")} lead={t("fees.lead")} breadcrumbs={[{ label: t("title"), href: "/office/settings" }]}>
      {uncharged.length > 0 && <Notice kind="warning" title={t("fees.uncharged", { sizes: uncharged.map((each) => sizes(each)).join(", ") })}>{t("fees.unchargedHint")}</Notice>}
      {tariffs.length > 0 && (
        <Table
          caption={t("fees.caption")}
          rows={tariffs}
          keyOf={({ id }) => id}
          columns={[
            { head: t("fees.sizeClass"), cell: ({ sizeClass }) => sizes(sizeClass) },
            { head: t("fees.amount"), figures: true, cell: ({ amountGrosz }) => <Money grosze={amountGrosz} /> },
            { head: t("fees.validFrom"), cell: ({ validFrom }) => <Time on={validFrom} style="short" /> },
            { head: t("fees.validUntil"), cell: ({ validUntil }) => (validUntil ? <Time on={validUntil} style="short" /> : t("fees.noEnd")) },
            { head: t("fees.place"), cell: (tariff) => <Place place={tariffPlace(tariff, today)} /> },
            { head: t("row.action"), width: "md:w-[28%]", cell: (tariff) => <Change tariff={tariff} place={tariffPlace(tariff, today)} size={sizes(tariff.sizeClass)} /> },
          ]}
        />
      )}
      <Section title={t("fees.add")} lead={t("fees.addLead")}>
        <Form action={addTariffAction} id="new" initial={{ replaces: "on" }} submit={t("fees.addSubmit")} clearWhenDone>
          <RadioGroup name="sizeClass" label={t("fees.sizeClass")} options={sizeClasses.map((each) => ({ value: each, label: sizes(each) }))} />
          <NumberField name="amount" label={t("fees.amount")} hint={t("fees.amountHint")} unit="zł" />
          <DateField name="validFrom" label={t("fees.validFrom")} />
          <DateField name="validUntil" label={t("fees.validUntil")} hint={t("fees.validUntilHint")} optional />
          <Checkbox name="replaces" value="on" label={t("fees.replaces")} hint={t("fees.replacesHint")} optional />
        </Form>
      </Section>
    </Page>
  );
}

async function Place({ place }: { place: "past" | "present" | "future" }) {
  const t = await getTranslations("settings.fees.places");
  return <StateMark tone={place === "present" ? "good" : place === "future" ? "waiting" : "over"}>{t(place)}</StateMark>;
}

/** What has been in force can only end; what has not begun can be taken back. */
async function Change({ tariff, place, size }: { tariff: Tariff; place: "past" | "present" | "future"; size: string }) {
  const t = await getTranslations("settings.fees");
  if (place === "past") return <span className="text-soft">{t("stays")}</span>;
  if (place === "future") {
    return (
      <Form action={removeTariffAction} id={`remove-${tariff.id}`}>
        <input type="hidden" name="tariffId" value={tariff.id} />
        <div>
          <SubmitButton kind="quiet">
            {t("remove")}
            <span className="sr-only"> – {size}</span>
          </SubmitButton>
        </div>
      </Form>
    );
  }
  return (
    <details>
      <summary className="link w-fit cursor-pointer py-1">
        {t("end")}
        <span className="sr-only"> – {size}</span>
      </summary>
      <div className="mt-3">
        <Form action={endTariffAction} id={`end-${tariff.id}`} submit={t("endSubmit")}>
          <input type="hidden" name="tariffId" value={tariff.id} />
          <input type="hidden" name="revision" value={tariff.revision} />
          <DateField name="validUntil" label={t("lastDay")} hint={t("lastDayHint")} />
        </Form>
      </div>
    </details>
  );
}
