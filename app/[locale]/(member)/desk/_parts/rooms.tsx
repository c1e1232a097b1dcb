import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { admits, routes } from "@/lib/gate/policy";
import type { Seated } from "@/lib/people/actor";

const rooms = [
  { href: "/desk/organisation", key: "organisation" },
  { href: "/desk/organisation/people", key: "people" },
  { href: "/desk/application", key: "application" },
  { href: "/desk/opportunities", key: "opportunities" },
  { href: "/desk/needs", key: "needs" },
  { href: "/desk/interests", key: "interests" },
  { href: "/desk/account", key: "account" },
] as const;

/** Every place of the desk that this person may enter. */
export async function Rooms({ actor }: { actor: Seated }) {
  const t = await getTranslations("people.rooms");
  return (
    <Section title={t("title")} id="rooms">
      <ul className="grid border-l border-t border-line sm:grid-cols-2 lg:grid-cols-3">
        {rooms
          .filter(({ href }) => admits[routes[href]](actor))
          .map(({ href, key }) => (
            <li key={key} className="relative border-b border-r border-line p-4 has-[a:hover]:bg-tint">
              <Link href={href} className="link font-semibold after:absolute after:inset-0">
                {t(`${key}.title`)}
              </Link>
              <p className="mt-1 text-soft">{t(`${key}.hint`)}</p>
            </li>
          ))}
      </ul>
    </Section>
  );
}
