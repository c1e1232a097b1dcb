import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { buttonLook } from "@/components/ui/button-look";
import { Page } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import { TitleBlock } from "@/components/ui/title-block";
import { enter } from "@/lib/gate/enter";
import { findLetter } from "@/lib/notifications/kept-mail";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.devMail");
  return { title: t("title"), robots: { index: false } };
}

/** The letter set as a page: the same words and the same link, without a frame for HTML from elsewhere. */
export default async function DevLetterPage({ params }: { params: Promise<{ mail: string }> }) {
  await enter("/dev/mail/[mail]");
  const t = await getTranslations("people.devMail");
  const found = await findLetter((await params).mail);
  if (!found) notFound();
  const { to, queuedAt, letter } = found;
  return (
    <Page
      title={letter.subject}
      width="reading"
      breadcrumbs={[{ label: t("title"), href: "/dev/mail" }]}
      block={<TitleBlock cells={[{ label: t("to"), value: to, wide: true }, { label: t("at"), value: <Time at={queuedAt} style="short" /> }]} />}
    >
      <article lang={letter.locale} className="grid max-w-prose gap-4">
        <p>{letter.greeting}</p>
        {letter.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>
          <a href={letter.action.href} className={buttonLook()}>
            {letter.action.label}
          </a>
        </p>
        <p className="lettering break-all text-soft">{letter.action.href}</p>
        <p>{letter.closing}</p>
        <p className="text-soft">{letter.automatic}</p>
      </article>
    </Page>
  );
}
