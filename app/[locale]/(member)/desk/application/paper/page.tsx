import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { DeclaredFacts } from "@/components/membership/declared-facts";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { enter } from "@/lib/gate/enter";
import { factsOf } from "@/lib/membership/facts";
import { findLastDeclared } from "@/lib/membership/queries";
import { CaseBlock } from "../_parts/case-block";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("membership.paper"))("title") };
}

/** The membership declaration as a paper to print or save and to sign: what was declared at the last submission, word for word. */
export default async function PaperPage() {
  const actor = await enter("/desk/application/paper");
  const submitted = await findLastDeclared(actor, new Date());
  if (submitted?.application.door !== "MEMBERSHIP") notFound();
  const { application, declared } = submitted;
  const t = await getTranslations("membership.paper");
  const names = await getTranslations("membership");
  const topics = ["organisation", "representatives", "specialisations", "plants", "declaration"] as const;
  return (
    <Page
      title={t("title")}
      lead={t("lead", { organisation: application.organisation.name })}
      width="reading"
      breadcrumbs={[{ label: names("desk.desk"), href: "/desk" }, { label: names("desk.submitted.MEMBERSHIP"), href: "/desk/application" }]}
      block={<CaseBlock application={application} />}
    >
      <div className="no-print">
        <Notice kind="info">{t("how")}</Notice>
      </div>
      {topics.map((topic) => (
        <Section key={topic} title={names(`topic.${topic}`)}>
          <DeclaredFacts facts={factsOf(topic, declared)} />
        </Section>
      ))}
      <Section title={t("signatures")}>
        <p className="max-w-prose">{declared.representatives.representation}</p>
        <ul className="mt-10 grid gap-12 sm:grid-cols-2">
          {declared.representatives.people.map(({ name, function: role }) => (
            <li key={`${name} ${role}`} className="border-t border-strong pt-2">
              <p className="font-semibold">{name}</p>
              <p className="text-soft">{role}</p>
              <p className="text-soft">{t("placeAndDay")}</p>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
