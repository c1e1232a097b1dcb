/** What the coordinator wants to see the effect of, as it stands in the address. */
export type Asked = Partial<Record<"change" | "to" | "text" | "language", string | string[]>>;

export type AskedChange = { change: "word"; text: string; language: "pl" | "en" } | { change: "move"; to: string | null } | { change: "merge"; to: string } | { change: "retire" } | null;

export function askedChange(asked: Asked): AskedChange {
  const one = (value: string | string[] | undefined) => (typeof value === "string" ? value.trim().slice(0, 100) : "");
  const to = one(asked.to);
  switch (one(asked.change)) {
    case "word":
      return { change: "word", text: one(asked.text).slice(0, 80), language: one(asked.language) === "en" ? "en" : "pl" };
    case "move":
      return { change: "move", to: to === "" ? null : to };
    case "merge":
      return to === "" ? null : { change: "merge", to };
    case "retire":
      return { change: "retire" };
    default:
      return null;
  }
}
