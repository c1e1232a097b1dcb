import type { Messages } from "@/messages/load";
import type { Viewer } from "./viewer";

/** The main navigation: a new noun is a line here and a word in the layout messages. */
export const mainNavigation = [
  { href: "/search", label: "search" },
  { href: "/directory", label: "directory" },
  { href: "/needs", label: "needs" },
  { href: "/join", label: "join" },
] as const satisfies readonly { href: string; label: keyof Messages["layout"]["navigation"] }[];

/** The places of the signed-in, for those who have them. */
export const personalNavigation = [
  { href: "/desk", label: "desk", has: (viewer: Viewer) => viewer.kind === "person" && viewer.desk },
  { href: "/office", label: "office", has: (viewer: Viewer) => viewer.kind === "person" && viewer.office },
] as const satisfies readonly { href: string; label: keyof Messages["layout"]["account"]; has: (viewer: Viewer) => boolean }[];
