import { getLocale, getTranslations } from "next-intl/server";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchBox } from "@/components/ui/search-box";
import type { listPartnerCities, listSpecialisations } from "@/lib/membership/queries";
import { isNarrowed, type QueueQuery } from "./queue-filter";

type Props = {
  query: QueueQuery;
  cities: Awaited<ReturnType<typeof listPartnerCities>>;
  specialisations: Awaited<ReturnType<typeof listSpecialisations>>;
  /** A city's coordinator has one door and one city: there is nothing to choose. */
  wholeCluster: boolean;
};

/** What narrows the queue, kept in its address. */
export async function QueueFilters({ query, cities, specialisations, wholeCluster }: Props) {
  const t = await getTranslations("office.filter");
  const membership = await getTranslations("membership.door");
  const locale = await getLocale();
  return (
    <FilterForm href="/office" active={isNarrowed(query)}>
      {query.view === "closed" && <input type="hidden" name="view" value="closed" />}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[minmax(16rem,2fr)_repeat(3,minmax(0,1fr))_auto]">
        <SearchBox label={t("search")} value={query.q} />
        {wholeCluster && (
          <Select name="door" label={t("door")} value={query.door} all={t("allDoors")} options={(["MEMBERSHIP", "SUPPLIER"] as const).map((door) => [door, membership(door)])} />
        )}
        {wholeCluster && (
          <Select name="city" label={t("city")} value={query.city} all={t("allCities")} options={cities.filter(({ host }) => !host).map(({ slug, name }) => [slug, name])} />
        )}
        <Select
          name="specialisation"
          label={t("specialisation")}
          value={query.specialisation}
          all={t("allSpecialisations")}
          options={specialisations.map(({ slug, namePl, nameEn }) => [slug, locale === "pl" ? namePl : nameEn])}
        />
        {query.view === "open" && (
          <label className="flex min-h-11 w-fit items-center gap-2.5 self-end">
            <input type="checkbox" name="overdue" value="yes" defaultChecked={query.overdue} className="tick" />
            {t("overdue")}
          </label>
        )}
      </div>
    </FilterForm>
  );
}

function Select({ name, label, value, all, options }: { name: string; label: string; value: string | null; all: string; options: readonly (readonly [string, string])[] }) {
  return (
    <div>
      <label htmlFor={`filter-${name}`} className="block font-semibold">
        {label}
      </label>
      <select id={`filter-${name}`} name={name} defaultValue={value ?? ""} className="control mt-1.5 w-full">
        <option value="">{all}</option>
        {options.map(([slug, words]) => (
          <option key={slug} value={slug}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
