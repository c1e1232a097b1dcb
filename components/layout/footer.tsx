import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import { TitleBlock } from "@/components/ui/title-block";

/** The bottom edge of every sheet: its title block. */
export async function Footer() {
  const t = await getTranslations("layout");
  const locale = await getLocale();
  return (
    <footer aria-label={t("footer.label")} className="mt-auto">
      <div className="mx-auto max-w-[100rem] px-4 pb-6 pt-4 sm:px-6 lg:px-8">
        <TitleBlock
          cells={[
            { label: t("footer.sheet"), value: t("fullName"), wide: true },
            { label: t("footer.founded"), value: <Time on="2017-11-09" /> },
            {
              label: t("footer.documents"),
              value: (
                <ul>
                  <li>
                    <Link href="/accessibility" className="link inline-block py-0.5">
                      {t("footer.accessibility")}
                    </Link>
                  </li>
                  <li>
                    <Link href="/privacy" className="link inline-block py-0.5">
                      {t("footer.privacy")}
                    </Link>
                  </li>
                </ul>
              ),
            },
            { label: t("footer.places"), value: "GeoNames, CC BY 4.0" },
            { label: t("footer.licence"), value: "EUPL-1.2" },
            { label: t("footer.language"), value: t(`language.${locale}`) },
          ]}
        />
      </div>
    </footer>
  );
}
