import { getTranslations } from "next-intl/server";
import { Reference } from "@/components/ui/reference";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { Case } from "@/lib/membership/queries";

/** What the coordinator said to the board, what was decided, and how the membership began. */
export async function Words({ application }: { application: Case }) {
  const t = await getTranslations("office.words");
  const kinds = await getTranslations("membership.membershipKind");
  const { recommendation, decision, accession, door } = application;
  return (
    <div className="grid gap-5">
      {recommendation && (
        <article>
          <h3 className="font-semibold">{t("recommendation")}</h3>
          <StateMark tone={recommendation.favourable ? "good" : "bad"}>{t(recommendation.favourable ? "favourable" : "unfavourable")}</StateMark>
          <p className="max-w-prose whitespace-pre-line">{recommendation.reasons}</p>
          <p className="text-soft">
            {recommendation.recommendedBy ?? t("somebody")}, <Time at={recommendation.recommendedAt} style="short" />
          </p>
        </article>
      )}
      {decision && (
        <article>
          <h3 className="font-semibold">{t(door === "SUPPLIER" ? "cityWord" : "decision")}</h3>
          <StateMark tone={decision.admitted ? "good" : "bad"}>
            {t(door === "SUPPLIER" ? (decision.admitted ? "vouched" : "notVouched") : decision.admitted ? "admitted" : "refused")}
          </StateMark>
          {decision.resolution && (
            <p>
              {t("resolution")} <Reference>{decision.resolution}</Reference>, <Time on={decision.decidedOn} />
            </p>
          )}
          <p className="max-w-prose whitespace-pre-line">{decision.reasons}</p>
          <p className="text-soft">
            {decision.decidedBy ?? t("somebody")}, <Time at={decision.decidedAt} style="short" />
          </p>
        </article>
      )}
      {accession && (
        <article>
          <h3 className="font-semibold">{t("accession")}</h3>
          <p>
            {kinds(accession.kind)}; {t("signed")} <Time on={accession.signedOn} />, {t("paid")} <Time on={accession.feePaidOn} />
          </p>
          <p className="text-soft">
            {accession.confirmedBy ?? t("somebody")}, <Time at={accession.confirmedAt} style="short" />
          </p>
        </article>
      )}
    </div>
  );
}
