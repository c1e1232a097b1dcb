import { getLocale, getTranslations } from "next-intl/server";
import { SearchBarIsland } from "./search-bar-island";

type Props = { label: string; hint?: string; value?: string; /** Inside a `FilterForm` its own button sends it. */ submit?: string };

/** Words to look for, with suggestions while one types. Stands in a GET form; without a script it is a plain field. */
export async function SearchBar(props: Props) {
  const t = await getTranslations("search.suggestions");
  return <SearchBarIsland {...props} language={await getLocale()} strings={{ entry: t("entry"), firm: t("firm"), town: t("town"), list: t("list") }} />;
}
