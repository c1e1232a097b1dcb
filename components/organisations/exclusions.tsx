import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ButtonForm } from "@/components/ui/button-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LiveCount } from "@/components/ui/live-count";
import { Reference } from "@/components/ui/reference";
import { SearchBox } from "@/components/ui/search-box";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/gate/action-state";
import type { Named, NamedBy } from "@/lib/organisations/exclusions";
import { formatNip } from "@/lib/organisations/rules";
import { getPathname, type Href } from "@/lib/platform/i18n/navigation";
import { bind } from "@/lib/platform/i18n/typography";

type Props = {
  named: readonly NamedBy[];
  /** What was searched for, and what was found; `more` that were not listed. */
  search: { words: string; found: readonly Named[]; more: boolean };
  /** The page itself, to which its search goes. */
  here: Href;
  /** Fields that each answer carries beside the organisation. */
  hidden?: Readonly<Record<string, string>>;
  /** Left out where the reader may look and not change. */
  change?: { exclude: FormAction; lift: FormAction };
};

/** Organisations that somebody does not work for, or that a need is not for: who is named, and a search to name more. */
export async function Exclusions({ named, search: { words, found, more }, here, hidden, change }: Props) {
  const t = await getTranslations("organisations.exclusions");
  const locale = await getLocale();
  const chosen = new Set(named.map(({ organisation }) => organisation.id));
  return (
    <>
      <Section title={t("list")} id="named">
        <LiveCount count={named.length}>{t("count", { count: named.length })}</LiveCount>
        {named.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>
        ) : (
          <ul className="border-t border-strong">
            {named.map(({ organisation, at, by }) => (
              <Row key={organisation.id} organisation={organisation} note={<><Time at={at} only="day" style="short" />{by && `, ${by}`}</>}>
                {change && (
                  <ButtonForm action={change.lift} id={`lift-${organisation.id}`} hidden={{ ...hidden, organisationId: organisation.id }} about={organisation.name}>
                    {t("lift")}
                  </ButtonForm>
                )}
              </Row>
            ))}
          </ul>
        )}
      </Section>
      {change && (
        <Section title={t("add")} id="add">
          <form action={getPathname({ href: here, locale })} role="search" className="no-print">
            <SearchBox label={t("search")} hint={t("searchHint")} value={words} submit={t("find")} />
          </form>
          {words !== "" && (
            <div className="mt-6">
              <p role="status" className="mb-2 font-semibold">
                {t("found", { count: found.length, words })}
              </p>
              {found.length > 0 && (
                <ul className="border-t border-strong">
                  {found.map((organisation) => (
                    <Row key={organisation.id} organisation={organisation}>
                      {chosen.has(organisation.id) ? (
                        <StateMark tone="over">{t("there")}</StateMark>
                      ) : (
                        <ButtonForm action={change.exclude} id={`exclude-${organisation.id}`} hidden={{ ...hidden, organisationId: organisation.id }} about={organisation.name}>
                          {t("exclude")}
                        </ButtonForm>
                      )}
                    </Row>
                  ))}
                </ul>
              )}
              {more && <p className="mt-3 text-soft">{t("more")}</p>}
            </div>
          )}
        </Section>
      )}
    </>
  );
}

async function Row({ organisation: { slug, name, nip, town, fictional, takesPart }, note, children }: { organisation: Named; note?: ReactNode; children: ReactNode }) {
  const t = await getTranslations("organisations");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">
          {takesPart ? (
            <Link href={{ pathname: "/directory/[slug]", params: { slug } }} className="link">
              {bind(name)}
            </Link>
          ) : (
            bind(name)
          )}{" "}
          {fictional && <Badge>{t("example")}</Badge>} {!takesPart && <Badge>{t("standing.NONE")}</Badge>}
        </p>
        <p className="text-soft">
          {nip && <>NIP <Reference>{formatNip(nip)}</Reference></>}
          {nip && town && ", "}
          {town}
          {note && <> · {note}</>}
        </p>
      </div>
      {children}
    </li>
  );
}
