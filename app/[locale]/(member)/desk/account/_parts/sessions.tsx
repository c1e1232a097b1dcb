import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { ButtonForm } from "@/components/ui/button-form";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { sessionSecret } from "@/lib/gate/session";
import type { SignedIn } from "@/lib/people/actor";
import { describeBrowser } from "@/lib/people/browsers";
import { listOpenSessions } from "@/lib/people/sessions";
import { hashOf } from "@/lib/platform/identifier";
import { revokeOtherSessionsAction, revokeSessionAction } from "../actions";

/** Where one is signed in, and the way to sign a lost telephone out. */
export async function Sessions({ actor }: { actor: SignedIn }) {
  const t = await getTranslations("people.account");
  const secret = await sessionSecret();
  const here = secret && hashOf(secret);
  const sessions = await listOpenSessions(actor.personId, new Date());
  return (
    <Section title={t("sessions")} id="sessions" lead={t("sessionsLead")}>
      <ul className="border-t border-strong">
        {sessions.map(({ id, userAgent, openedAt, seenAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-line py-3">
            <div className="min-w-0">
              <p className="flex flex-wrap gap-x-3 font-semibold">
                {describeBrowser(userAgent) ?? t("unknownBrowser")} {id === here && <Badge>{t("thisBrowser")}</Badge>}
              </p>
              <p className="text-soft">
                {t("openedAt")} <Time at={openedAt} style="short" /> · {t("seenAt")} <Time at={seenAt} style="short" />
              </p>
            </div>
            {id !== here && (
              <ButtonForm id={`session-${id}`} action={revokeSessionAction} hidden={{ session: id }} kind="danger" about={describeBrowser(userAgent) ?? t("unknownBrowser")}>
                {t("revoke")}
              </ButtonForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <div className="mt-6">
          <ButtonForm id="sessions-form" action={revokeOtherSessionsAction} kind="danger">
            {t("revokeOthers")}
          </ButtonForm>
        </div>
      )}
    </Section>
  );
}
