import type { Messages } from "@/messages/load";

/** The main navigation: a new noun is a line here and a word in the layout messages. */
export const mainNavigation = [
  { href: "/directory", label: "directory" },
  { href: "/needs", label: "needs" },
  { href: "/join", label: "join" },
] as const satisfies readonly { href: string; label: keyof Messages["layout"]["navigation"] }[];
