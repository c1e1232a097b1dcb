"use client";

import type { ReactNode } from "react";

type Props = {
  type: "checkbox" | "radio";
  id: string;
  name: string;
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  chosen: boolean;
  invalid?: boolean;
  describedBy?: string;
};

/** One tick or one dot with its words; the whole line is the target, 44 px high at least. */
export function Choice({ type, id, name, value, label, hint, chosen, invalid, describedBy }: Props) {
  const described = [describedBy, hint ? `${id}-hint` : null].filter(Boolean).join(" ") || undefined;
  return (
    <div className="flex max-w-prose items-start gap-3 py-1.5">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={chosen}
        aria-invalid={invalid || undefined}
        aria-describedby={described}
        className="tick mt-0.5"
      />
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="block pt-0.5">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
