import { getTranslations } from "next-intl/server";
import { Balloon } from "@/components/ui/balloon";
import { Link } from "@/components/ui/link";
import { inkOf, SpecialisationSign } from "@/components/ui/specialisation-sign";

interface Specialisation {
  slug: string;
  name: string;
  description: string;
  /** How many organisations of the directory have it. */
  organisations: number;
}

/** The specialisations as a drawing lists its parts: item, sign, name, scope. */
export async function PartsList({ specialisations }: { specialisations: readonly Specialisation[] }) {
  const t = await getTranslations("landing.specialisations");
  return (
    <ol className="border-2 border-strong">
      {specialisations.map(({ slug, name, description, organisations }, position) => (
        <li
          key={slug}
          className="grid grid-cols-[auto_1fr] items-start gap-x-5 gap-y-3 border-line p-5 not-first:border-t sm:grid-cols-[auto_7rem_minmax(0,1fr)] sm:p-6 lg:grid-cols-[auto_8rem_minmax(0,5fr)_minmax(0,6fr)] lg:items-center lg:gap-x-8"
        >
          <Balloon number={position + 1} />
          <SpecialisationSign slug={slug} size="size-20 sm:size-28 lg:size-32 justify-self-end sm:justify-self-start row-span-2 lg:row-span-1" line="stroke-[1.2]" />
          <h3 className={`condensed col-span-2 text-2xl tracking-tight sm:col-span-1 lg:text-3xl ${inkOf(slug).text}`}>{name}</h3>
          <div className="col-span-2 sm:col-span-1 sm:col-start-3 lg:col-start-4">
            <p>{description}</p>
            <p className="mt-2">
              <Link href={{ pathname: "/directory", query: { specialisation: slug } }} className="link inline-block py-1">
                {organisations > 0 ? t("firms", { count: organisations }) : t("see")}
                <span className="sr-only">: {name}</span>
              </Link>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
