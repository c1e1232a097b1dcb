import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { SpecialisationMark } from "@/components/ui/specialisation-mark";
import { bind } from "@/lib/platform/i18n/typography";
import type { FoundFirm } from "@/lib/search/firms";
import { WhyFound } from "./why-found";

/** So many core capabilities tell what a firm does; its page has them all. */
const SHOWN = 5;

export async function FirmCard({ found: { card, reasons, snippet, km } }: { found: FoundFirm }) {
  const t = await getTranslations("organisations");
  const search = await getTranslations("search");
  const locale = await getLocale();
  const core = card.core.slice(0, SHOWN).map((entry) => entry[locale]);
  return (
    <li className="border-b border-line py-4">
      <p className="text-soft">
        {t(`standing.${card.standing}`)}
        {card.kind !== "FIRM" && ` · ${t(`kind.${card.kind}`)}`}
        {card.towns.length > 0 && ` · ${card.towns.map(({ name }) => name).join(", ")}`}
        {km !== null && ` · ${search("km", { km })}`}
      </p>
      <h2 className="mt-0.5 text-lg">
        <Link href={{ pathname: "/directory/[slug]", params: { slug: card.slug } }} className="link">
          {bind(card.name)}
        </Link>{" "}
        {card.fictional && <Badge>{t("example")}</Badge>}
      </h2>
      {core.length > 0 && (
        <p className="mt-1">
          {core.join(", ")}
          {card.core.length > SHOWN && ` ${t("directory.more", { count: card.core.length - SHOWN })}`}
        </p>
      )}
      {(card.specialisations.length > 0 || card.certificates.length > 0) && (
        <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
          {card.specialisations.map((each) => (
            <SpecialisationMark key={each.slug} slug={each.slug}>
              {locale === "pl" ? each.namePl : each.nameEn}
            </SpecialisationMark>
          ))}
          {card.certificates.map((entry) => (
            <Badge key={entry.slug}>{entry[locale]}</Badge>
          ))}
        </p>
      )}
      <WhyFound reasons={reasons} snippet={snippet} />
    </li>
  );
}
