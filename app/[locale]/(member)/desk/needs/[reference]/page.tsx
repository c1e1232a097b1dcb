import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { InterestState } from "@/components/cooperation/interest-state";
import { SuppliersOf } from "@/components/matching/suppliers";
import { NeedBlock, NeedTerms } from "@/components/needs/need-facts";
import { Requirements } from "@/components/needs/requirements";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { TextArea } from "@/components/ui/text-area";
import { Time } from "@/components/ui/time";
import { listReceived } from "@/lib/cooperation/queries";
import { stateOf as interestStateOf } from "@/lib/cooperation/rules";
import { enter } from "@/lib/gate/enter";
import { listOwnReasons } from "@/lib/matching/feedback";
import { findCoordinator, listLabels, listSuppliersFor } from "@/lib/matching/queries";
import { WEIGHTS } from "@/lib/matching/scoring/weights";
import { listExclusionsOf } from "@/lib/needs/exclusions";
import { findOwnNeed } from "@/lib/needs/queries";
import { obstacleToChanging, obstacleToClosing, obstacleToPublishing, stateOf } from "@/lib/needs/rules";
import { REASON_MAX } from "@/lib/needs/schema";
import { bind } from "@/lib/platform/i18n/typography";
import { closeNeedAction, publishNeedAction } from "../actions";

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props) {
  return { title: (await params).reference };
}

export default async function OwnNeedPage({ params, searchParams }: Props) {
  const actor = await enter("/desk/needs/[reference]");
  const { reference } = await params;
  const need = await findOwnNeed(actor, reference);
  if (!need) notFound();
  const now = new Date();
  const state = stateOf(need, now);
  const suppliers = await listSuppliersFor(actor, need.id, now);
  const interests = await listReceived(actor, need.id);
  const reasons = await listOwnReasons(actor, [need.id]);
  const excluded = await listExclusionsOf(actor, need.id);
  const coordinator = await findCoordinator();
  const label = await listLabels(await getLocale());
  const t = await getTranslations("needs");
  const matching = await getTranslations("matching.list");
  const refusals = await getTranslations("refusals");
  const musts = need.wishes.filter(({ wish }) => wish === "MUST").length;
  const unpublishable = state === "DRAFT" ? obstacleToPublishing(actor, { ...need, musts, chosen: need.audiences.length }, now) : null;
  const changeable = obstacleToChanging(actor, need, now) === null;
  const closable = obstacleToClosing(actor, need, now) === null;

  return (
    <Page
      title={need.title}
      breadcrumbs={[{ label: t("desk.title"), href: "/desk/needs" }]}
      actions={
        <>
          {changeable && (
            <LinkButton kind={state === "DRAFT" ? "primary" : "secondary"} href={{ pathname: "/desk/needs/[reference]/edit", params: { reference } }}>
              {t("owner.edit")}
            </LinkButton>
          )}
          {state !== "DRAFT" && (
            <>
              <LinkButton kind="secondary" href={{ pathname: "/desk/needs/[reference]/history", params: { reference } }}>
                {t("owner.history")}
              </LinkButton>
              <LinkButton kind="quiet" href={{ pathname: "/needs/[reference]", params: { reference } }}>
                {t("owner.publicView")}
              </LinkButton>
            </>
          )}
        </>
      }
      block={<NeedBlock need={need} now={now} />}
    >
      {(await searchParams).published === "1" && state === "PUBLISHED" && <Notice kind="success">{t("owner.published")}</Notice>}
      {state === "CLOSED" && (
        <Notice title={t("sheet.closedTitle")}>{t("sheet.closedReason", { reason: need.closingReason ?? "–" })}</Notice>
      )}
      {state === "EXPIRED" && <Notice title={t("sheet.expiredTitle")} />}

      {state === "DRAFT" && (
        <Section title={t("owner.publishTitle")} id="publish">
          {unpublishable ? (
            <Notice kind="info" title={t("owner.notReady")}>
              {refusals(unpublishable, { slug: "" })}
            </Notice>
          ) : (
            <>
              <p className="mb-4 max-w-prose">{t("owner.publishLead", { audience: t(`audience.${need.audience}`) })}</p>
              <Form action={publishNeedAction} submit={t("owner.publish")} id="publishing">
                <input type="hidden" name="needId" value={need.id} />
                <input type="hidden" name="revision" value={need.revision} />
              </Form>
            </>
          )}
        </Section>
      )}

      {state !== "DRAFT" && (
        <Section title={t("owner.interests")} id="interests">
          {interests.length === 0 ? (
            <EmptyState title={t("owner.noInterestsTitle")}>{suppliers.fits.length > 0 ? t("owner.noInterests") : t("owner.noInterestsNorFits")}</EmptyState>
          ) : (
            <Interests interests={interests} />
          )}
        </Section>
      )}

      {musts === 0 ? (
        <Section title={matching("suppliers")}>
          <Notice>{matching("incomplete")}</Notice>
        </Section>
      ) : (
        <SuppliersOf
          suppliers={suppliers}
          label={label}
          turnWithin={WEIGHTS.turnWithin}
          feedbackOf={state === "DRAFT" ? undefined : (firm) => reasons.get(`${need.id} ${firm}`) ?? null}
          sheetOf={(firm) => ({ pathname: "/desk/needs/[reference]/suppliers/[firm]", params: { reference, firm } })}
          help={
            coordinator ? (
              <a href={`mailto:${coordinator.email}?subject=${encodeURIComponent(need.reference)}`} className="link">
                {matching("coordinator", { name: coordinator.name })}
              </a>
            ) : (
              matching("noCoordinator")
            )
          }
        />
      )}

      <Section title={t("sheet.requirements")}>
        <Requirements need={need} />
      </Section>
      <Section title={t("sheet.terms")}>
        <NeedTerms need={need} />
      </Section>
      <Section
        title={t("exclusions.title")}
        id="exclusions"
        actions={
          changeable && (
            <LinkButton kind="secondary" href={{ pathname: "/desk/needs/[reference]/exclusions", params: { reference } }}>
              {excluded.length > 0 ? t("exclusions.change") : t("exclusions.name")}
            </LinkButton>
          )
        }
      >
        {excluded.length === 0 ? (
          <p className="text-soft">{t("exclusions.none")}</p>
        ) : (
          <p className="max-w-prose">
            {bind(excluded.map(({ organisation }) => organisation.name).join(", "))} <span className="block text-soft">{t("exclusions.seenBy")}</span>
          </p>
        )}
      </Section>
      {need.description && (
        <Section title={t("sheet.description")}>
          <p className="max-w-prose whitespace-pre-line">{need.description}</p>
        </Section>
      )}

      {closable && (
        <Section title={t("owner.closeTitle")} lead={t("owner.closeLead")} id="close">
          <Form action={closeNeedAction} submit={t("owner.close")} submitKind="danger" id="closing">
            <input type="hidden" name="needId" value={need.id} />
            <TextArea name="reason" label={t("owner.closeReason")} hint={t("owner.closeReasonHint")} rows={2} maxLength={REASON_MAX} />
          </Form>
        </Section>
      )}
    </Page>
  );
}

async function Interests({ interests }: { interests: Awaited<ReturnType<typeof listReceived>> }) {
  const t = await getTranslations("cooperation.list");
  return (
    <Table
      caption={t("receivedCaption")}
      captionHidden
      rows={interests}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("firm"),
          cell: ({ id, organisation }) => (
            <Link href={{ pathname: "/desk/interests/[interest]", params: { interest: id } }} className="link">
              {bind(organisation.name)}
            </Link>
          ),
        },
        { head: t("state"), cell: (interest) => <InterestState state={interestStateOf(interest)} ours /> },
        { head: t("expressed"), cell: ({ expressedAt }) => <Time at={expressedAt} only="day" style="short" /> },
      ]}
    />
  );
}
