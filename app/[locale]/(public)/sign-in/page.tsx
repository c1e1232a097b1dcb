import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { TextField } from "@/components/ui/text-field";
import { enter } from "@/lib/gate/enter";
import { ownPath } from "@/lib/gate/next";
import { env } from "@/lib/platform/env";
import { redirect } from "@/lib/platform/i18n/navigation";
import { EnterAs } from "./_parts/enter-as";
import { signInAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.signIn");
  return { title: t("title") };
}

const outcomes = ["confirmed", "passwordReset"] as const;

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[]; done?: string | string[] }> }) {
  const actor = await enter("/sign-in");
  const { next, done } = await searchParams;
  const path = ownPath(next);
  if (actor.kind === "person") redirect({ href: "/desk", locale: await getLocale() });
  const t = await getTranslations("people");
  const outcome = outcomes.find((each) => each === done);
  return (
    <Page title={t("signIn.title")} lead={path ? t("signIn.first") : undefined} width={env.DEMO ? "desk" : "reading"}>
      <div className={env.DEMO ? "grid gap-12 lg:grid-cols-2" : undefined}>
        <div className="grid content-start gap-8">
          {outcome && <Notice kind="success">{t(`signIn.done.${outcome}`)}</Notice>}
          <Form action={signInAction} id="sign-in" submit={t("signIn.submit")} beside={<Link href="/forgotten-password" className="link">{t("signIn.forgotten")}</Link>}>
            {path && <input type="hidden" name="next" value={path} />}
            <TextField name="email" label={t("fields.email")} type="email" autoComplete="username" inputMode="email" spellCheck={false} />
            <TextField name="password" label={t("fields.password")} type="password" autoComplete="current-password" width="medium" />
          </Form>
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            <Link href="/register" className="link">{t("signIn.register")}</Link>
            <Link href="/confirm" className="link">{t("signIn.noLetter")}</Link>
          </p>
        </div>
        {env.DEMO && <EnterAs />}
      </div>
    </Page>
  );
}
