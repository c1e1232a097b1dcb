export type ButtonKind = "primary" | "secondary" | "danger" | "quiet";

const shared =
  "inline-flex min-h-11 items-center justify-center gap-2 border px-4 py-2 text-left font-semibold leading-tight no-underline cursor-pointer aria-busy:cursor-progress";

const kinds: Record<ButtonKind, string> = {
  primary: "border-action bg-action text-on-action hover:border-action-hover hover:bg-action-hover",
  secondary: "border-strong bg-paper text-ink hover:bg-sunk",
  danger: "border-danger bg-paper text-danger hover:bg-danger-tint",
  quiet: "border-transparent bg-transparent px-2 text-action underline underline-offset-4 hover:text-action-hover hover:bg-tint",
};

/** One look for what presses and what leads somewhere. */
export function buttonLook(kind: ButtonKind = "primary", extra = ""): string {
  return `${shared} ${kinds[kind]} ${extra}`.trim();
}
