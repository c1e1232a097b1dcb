import type { ReactNode } from "react";

/** Nothing here yet: why, and what to do next. Never just "no results". */
export function EmptyState({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="hatched border border-line p-3 sm:p-5">
      <div className="bg-paper p-5 sm:p-8">
        <p className="text-lg font-semibold">{title}</p>
        {children && <div className="mt-2 max-w-prose text-soft">{children}</div>}
        {actions && <div className="mt-5 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}
