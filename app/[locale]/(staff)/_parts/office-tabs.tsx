import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";
import { admits, routes } from "@/lib/gate/policy";
import type { SignedIn } from "@/lib/people/actor";

const rooms = [
  { href: "/office", label: "applications" },
  { href: "/office/organisations", label: "organisations" },
  { href: "/office/needs", label: "needs" },
  { href: "/office/thesaurus", label: "thesaurus" },
  { href: "/office/settings", label: "settings" },
] as const;

/** The rooms of the office that this actor may enter. */
export async function OfficeTabs({ actor, current }: { actor: SignedIn; current: (typeof rooms)[number]["href"] }) {
  const t = await getTranslations("office.rooms");
  const open = rooms.filter(({ href }) => admits[routes[href]](actor));
  return <Tabs label={t("label")} tabs={open.map(({ href, label }) => ({ href, label: t(label), current: href === current }))} />;
}
