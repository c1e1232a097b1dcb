import { getTranslations } from "next-intl/server";
import type { DeadlineKey, Term } from "@/lib/membership/deadlines";
import { findTerms } from "@/lib/membership/queries";

/** The two doors side by side: for whom, what it gives, and each step with how long it may take. */
export async function Doors({ cities }: { cities: string }) {
  const t = await getTranslations("join");
  const terms = await findTerms();
  const doors = [
    {
      key: "member",
      title: t("member.title"),
      who: t("member.who"),
      gives: [t("member.gives.directory"), t("member.gives.needs"), t("member.gives.votes")],
      steps: [
        { title: t("steps.fill"), term: t("steps.fillTerm") },
        { title: t("steps.formalCheck"), term: await inWords("formalCheck", terms) },
        { title: t("steps.completion"), term: await inWords("completion", terms) },
        { title: t("steps.board"), term: await inWords("decision", terms) },
        { title: t("steps.signature"), term: await inWords("signatureAndFee", terms) },
      ],
    },
    {
      key: "supplier",
      title: t("supplier.title"),
      who: t("supplier.who", { cities }),
      gives: [t("supplier.gives.found"), t("supplier.gives.needs"), t("supplier.gives.free")],
      steps: [
        { title: t("steps.fillShort"), term: t("steps.fillTerm") },
        { title: t("steps.formalCheckCity"), term: await inWords("formalCheck", terms) },
        { title: t("steps.completion"), term: await inWords("completion", terms) },
        { title: t("steps.vouching"), term: await inWords("decision", terms) },
      ],
    },
  ];
  return (
    <div className="grid border-2 border-strong lg:grid-cols-2">
      {doors.map((door) => (
        <section key={door.key} aria-labelledby={`door-${door.key}`} className="border-line p-5 not-first:border-t sm:p-8 lg:not-first:border-t-0 lg:not-first:border-l">
          <h2 id={`door-${door.key}`} className="condensed text-3xl tracking-tight">
            {door.title}
          </h2>
          <p className="mt-2 max-w-prose text-soft">{door.who}</p>
          <ul className="mt-4 grid max-w-prose list-disc gap-1.5 pl-5">
            {door.gives.map((gift) => (
              <li key={gift}>{gift}</li>
            ))}
          </ul>
          <h3 className="lettering mt-8 text-soft">{t("steps.title")}</h3>
          <ol className="mt-2 border-t border-strong">
            {door.steps.map((step, position) => (
              <li key={step.title} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2.5">
                <span aria-hidden="true" className="lettering w-7 flex-none text-soft">
                  {String(position + 1).padStart(2, "0")}
                </span>
                <span className="min-w-0 flex-1 basis-52">{step.title}</span>
                <span className="text-soft max-sm:pl-11">{step.term}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

async function inWords(key: DeadlineKey, terms: Record<DeadlineKey, Term>): Promise<string> {
  const t = await getTranslations("join.steps");
  const { days, unit } = terms[key];
  return unit === "WORKING_DAYS" ? t("workingDays", { days }) : t("calendarDays", { days });
}
