import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { ButtonForm } from "@/components/ui/button-form";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { Seated } from "@/lib/people/actor";
import { listOpenInvitations } from "@/lib/people/queries";
import { resendInvitationAction, withdrawInvitationAction } from "../actions";

/** Letters that nobody has answered yet. */
export async function Invitations({ actor }: { actor: Seated }) {
  const t = await getTranslations("people");
  const now = new Date();
  const invitations = await listOpenInvitations(actor);
  if (invitations.length === 0) return null;
  return (
    <Section title={t("colleagues.invitations")} id="invitations">
      <ul className="border-t border-strong">
        {invitations.map(({ id, email, role, invitedAt, pass }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4 border-b border-line py-4">
            <div className="min-w-0 flex-1 basis-64">
              <p className="flex flex-wrap gap-x-3 gap-y-1 font-semibold">
                {email} <Badge>{t(`roles.${role}`)}</Badge>
              </p>
              <p className="flex flex-wrap gap-x-4 text-soft">
                <span>
                  {t("colleagues.sent")} <Time at={invitedAt} style="short" />
                </span>
                {pass.expiresAt > now ? (
                  <StateMark tone="waiting">{t("colleagues.waiting")}</StateMark>
                ) : (
                  <StateMark tone="over">{t("colleagues.expired")}</StateMark>
                )}
              </p>
            </div>
            <div className="flex flex-wrap gap-3">
              <ButtonForm id={`resend-${id}`} action={resendInvitationAction} hidden={{ invitation: id }} about={email}>
                {t("colleagues.resend")}
              </ButtonForm>
              <ButtonForm id={`withdraw-${id}`} action={withdrawInvitationAction} hidden={{ invitation: id }} kind="danger" about={email}>
                {t("colleagues.withdraw")}
              </ButtonForm>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
