import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { StateMark } from "@/components/ui/state-mark";
import type { Href } from "@/lib/platform/i18n/navigation";
import type { FeedbackReason } from "@/prisma/generated/enums";

type Props = {
  /** The page that has the form. */
  href: Href;
  /** What was said already; null: nothing. */
  reason: FeedbackReason | null;
  /** What it is about, for those who cannot see beside what it stands. */
  about: string;
};

/** From a match in a list to where one can say that it is none; or what was said, which can be changed there. */
export async function FeedbackLink({ href, reason, about }: Props) {
  const t = await getTranslations("matching.feedback");
  return (
    <p className="no-print flex flex-wrap items-baseline gap-x-3">
      {reason && <StateMark tone="over">{t("given", { reason: t(`reason.${reason}`) })}</StateMark>}
      <Link href={href} hash="feedback" className="link py-1.5">
        {reason ? t("open") : t("ask")}
        <span className="sr-only"> – {about}</span>
      </Link>
    </p>
  );
}
