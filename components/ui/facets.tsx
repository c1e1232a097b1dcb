import type { ReactNode } from "react";

export type FacetOption = { value: string; label: ReactNode; count: number; chosen: boolean };

/** One question of a filter, inside a `FilterForm`: ticks with the number of results behind each. */
export function Facets({ name, title, options }: { name: string; title: string; options: readonly FacetOption[] }) {
  return (
    <fieldset className="border-t border-strong pt-2">
      <legend className="float-left mb-1 w-full font-semibold">{title}</legend>
      <ul className="clear-both grid gap-0.5">
        {options.map((option) => (
          <li key={option.value}>
            <label className={`flex min-h-9 cursor-pointer items-start gap-2.5 py-1 hover:bg-tint ${option.count === 0 && !option.chosen ? "text-soft" : ""}`}>
              <input type="checkbox" name={name} value={option.value} defaultChecked={option.chosen} className="tick" />
              <span className="min-w-0 flex-1">{option.label}</span>
              <span className="text-soft">{option.count}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
