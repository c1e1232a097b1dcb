import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkSpent } from "@/components/people/link-spent";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { TextField } from "@/components/ui/text-field";
import { TitleBlock } from "@/components/ui/title-block";
import { enter } from "@/lib/gate/enter";
import type { Actor } from "@/lib/people/actor";
import { findInvitation } from "@/lib/people/invitations";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { acceptAsNewcomerAction, acceptInvitationAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.invitation");
  return { title: t("title"), referrer: "same-origin" };
}

type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

export default async function InvitationPage({ params }: { params: Promise<{ secret: string }> }) {
  const actor = await enter("/invitation/[secret]");
  const { secret } = await params;
  const t = await getTranslations("people");
  const invitation = await findInvitation(secret, new Date());
  if (!invitation) {
    return (
      <LinkSpent title={t("invitation.title")}>
        <p className="max-w-prose">{t("invitation.spent")}</p>
        <p>
          <LinkButton href="/desk">{t("invitation.desk")}</LinkButton>
        </p>
      </LinkSpent>
    );
  }
  const { organisation, inviter, email, role } = invitation;
  return (
    <Page
      title={t("invitation.to", { organisation })}
      lead={t("invitation.lead", { inviter, organisation })}
      width="reading"
      block={<TitleBlock cells={[{ label: t("invitation.for"), value: email, wide: true }, { label: t("fields.role"), value: t(`roles.${role}`) }]} />}
    >
      <p className="max-w-prose text-soft">{t(`roleHints.${role}`)}</p>
      <Answer actor={actor} secret={secret} invitation={invitation} />
    </Page>
  );
}

/** Who may take it: the person of that address, signed in; or, where the address has no account, whoever holds the letter. */
async function Answer({ actor, secret, invitation }: { actor: Actor; secret: string; invitation: Invitation }) {
  const t = await getTranslations("people");
  if (actor.kind === "person" && actor.email === invitation.email) {
    return (
      <Form action={acceptInvitationAction} submit={t("invitation.accept")}>
        <input type="hidden" name="secret" value={secret} />
      </Form>
    );
  }
  if (actor.kind === "person") {
    return <Notice kind="warning" title={t("invitation.otherTitle")}>{t("invitation.other", { email: actor.email, invited: invitation.email })}</Notice>;
  }
  if (invitation.hasAccount) {
    const next = getPathname({ href: { pathname: "/invitation/[secret]", params: { secret } }, locale: await getLocale() });
    return (
      <Notice kind="info" title={t("invitation.hasAccount")}>
        <Link href={{ pathname: "/sign-in", query: { next } }} className="link">{t("invitation.signIn")}</Link>
      </Notice>
    );
  }
  return (
    <Form action={acceptAsNewcomerAction} submit={t("invitation.acceptNew")}>
      <input type="hidden" name="secret" value={secret} />
      <TextField name="name" label={t("fields.name")} autoComplete="name" />
      <TextField name="phone" label={t("fields.phone")} hint={t("register.phoneHint")} type="tel" autoComplete="tel" width="medium" optional />
      <TextField name="password" label={t("fields.password")} hint={t("fields.passwordHint")} type="password" autoComplete="new-password" width="medium" />
      <p className="max-w-prose text-soft">
        {t.rich("register.notice", { privacy: (words) => <Link href="/privacy" className="link">{words}</Link> })}
      </p>
    </Form>
  );
}
