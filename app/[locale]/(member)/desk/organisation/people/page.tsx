import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/button-form";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { enter } from "@/lib/gate/enter";
import { Colleagues } from "./_parts/colleagues";
import { Invitations } from "./_parts/invitations";
import { JoinRequests } from "./_parts/join-requests";
import { inviteAction, leaveAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.colleagues");
  return { title: t("title") };
}

export default async function PeoplePage() {
  const actor = await enter("/desk/organisation/people");
  const represents = actor.seat.role === "REPRESENTATIVE";
  const t = await getTranslations("people");
  const role = (each: "REPRESENTATIVE" | "EDITOR") => ({ value: each, label: t(`roles.${each}`), hint: t(`roleHints.${each}`) });
  return (
    <Page
      title={t("colleagues.title")}
      lead={t("colleagues.lead", { organisation: actor.seat.organisationName })}
      width="desk"
      breadcrumbs={[{ label: t("desk.title"), href: "/desk" }, { label: actor.seat.organisationName, href: "/desk/organisation" }]}
    >
      {represents && <JoinRequests actor={actor} />}
      <Colleagues actor={actor} />
      {represents && <Invitations actor={actor} />}
      {represents && (
        <Section title={t("colleagues.invite")} id="invite" lead={t("colleagues.inviteLead")}>
          <Form id="invite-form" action={inviteAction} initial={{ role: "EDITOR" }} submit={t("colleagues.inviteSubmit")} clearWhenDone>
            <TextField name="email" label={t("fields.email")} type="email" inputMode="email" autoComplete="off" spellCheck={false} />
            <RadioGroup name="role" label={t("fields.role")} options={[role("EDITOR"), role("REPRESENTATIVE")]} />
          </Form>
        </Section>
      )}
      {!represents && <Notice kind="info">{t("colleagues.editorNotice")}</Notice>}
      <Section title={t("colleagues.leave")} id="leave" lead={t("colleagues.leaveLead", { organisation: actor.seat.organisationName })}>
        <ButtonForm id="leave-form" action={leaveAction} kind="danger">
          {t("colleagues.leaveSubmit")}
        </ButtonForm>
      </Section>
    </Page>
  );
}
