import type { ReactNode } from "react";

/** A number measured out on a dimension line, as a drawing gives a length: |← 18 →|. */
export function Dimension({ value, label }: { value: ReactNode; label: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col-reverse">
      <dt className="mt-2 text-soft">{label}</dt>
      <dd className="flex items-center gap-3">
        <DimensionEnd />
        <span className="condensed text-5xl font-semibold leading-none tracking-tight md:text-6xl">{value}</span>
        <DimensionEnd mirrored />
      </dd>
    </div>
  );
}

function DimensionEnd({ mirrored }: { mirrored?: boolean }) {
  return (
    <svg viewBox="0 0 400 40" preserveAspectRatio={mirrored ? "xMaxYMid slice" : "xMinYMid slice"} aria-hidden="true" className="h-10 min-w-4 flex-1 text-soft">
      <g transform={mirrored ? "matrix(-1 0 0 1 400 0)" : undefined} className="stroke-current">
        <path d="M1 4v32" />
        <path d="M1 20h399" />
        <path d="M1 20l11-3.5v7z" className="fill-current" />
      </g>
    </svg>
  );
}
