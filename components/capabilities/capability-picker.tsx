import { getLocale, getTranslations } from "next-intl/server";
import type { Branch, Found } from "@/lib/capabilities/picking";
import { getPathname, type Href } from "@/lib/platform/i18n/navigation";
import { CapabilityPickerIsland, type PickerLevel } from "./capability-picker-island";

type Props = {
  /** What is sent is `name.slug` = level for each chosen entry; what is stored comes with the form's `initial` (`picksAsValues`). */
  name: string;
  label: string;
  hint?: string;
  /** What may be chosen (`listBranches`). */
  branches: readonly Branch[];
  /** How strongly an entry can be chosen, the usual one first. */
  levels: readonly PickerLevel[];
  /** The id of a `CapabilitySearchForm` on the same page, outside the form that holds the picker. */
  searchForm: string;
  /** Without JavaScript the page is asked again with these words; what it found for them. */
  searched?: { words: string; found: readonly Found[] };
};

/**
 * Chooses entries of the taxonomy, each at a level: found by any of their words, chosen and taken away again. With
 * JavaScript the list follows while one types; without it the search is a form of its own and the entries are ticked.
 */
export async function CapabilityPicker({ searched, ...props }: Props) {
  const t = await getTranslations("capabilities.picker");
  const kinds = await getTranslations("capabilities.kinds");
  const present = [...new Set(props.branches.map(({ kind }) => kind))];
  return (
    <CapabilityPickerIsland
      {...props}
      searched={searched ?? { words: "", found: [] }}
      language={await getLocale()}
      kinds={present.map((kind) => ({ kind, label: kinds(kind) }))}
      strings={{
        search: t("search"),
        searchHint: t("searchHint"),
        find: t("find"),
        saveFirst: t("saveFirst"),
        chosen: t("chosen"),
        nothingChosen: t("nothingChosen"),
        notAny: t("notAny"),
        remove: t("remove"),
        found: t("found"),
        nothingFound: t("nothingFound"),
        also: t("also"),
        all: t("all"),
      }}
    />
  );
}

/** The search of a picker for browsers without JavaScript; stands outside the form that holds the picker. */
export async function CapabilitySearchForm({ id, href }: { id: string; href: Href }) {
  return <form id={id} action={getPathname({ href, locale: await getLocale() })} role="search" className="hidden" />;
}
