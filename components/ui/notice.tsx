import type { ReactNode } from "react";

export type NoticeKind = "info" | "success" | "warning" | "refusal";

const looks: Record<NoticeKind, { box: string; ink: string; sign: ReactNode }> = {
  info: { box: "border-action bg-info-tint", ink: "text-action", sign: <path d="M10 9v6M10 5.2v1.6M2 10a8 8 0 1 0 16 0a8 8 0 1 0-16 0" /> },
  success: { box: "border-success bg-success-tint", ink: "text-success", sign: <path d="m3 10.5 5 5L17 5" /> },
  warning: { box: "border-warning bg-warning-tint", ink: "text-warning", sign: <path d="M10 2 1.5 17.5h17zM10 8v4.5M10 14.2v1.4" /> },
  refusal: { box: "border-danger bg-danger-tint", ink: "text-danger", sign: <path d="M6.5 2h7L18 6.5v7L13.5 18h-7L2 13.5v-7zM6.5 6.5l7 7M13.5 6.5l-7 7" /> },
};

/** A remark on the sheet. The sign has its own shape, so that the colour is never alone. */
export function Notice({ kind = "info", title, children }: { kind?: NoticeKind; title?: ReactNode; children?: ReactNode }) {
  const { box, ink, sign } = looks[kind];
  return (
    <div className={`flex gap-3 border border-l-4 p-4 ${box}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true" className={`mt-0.5 size-5 flex-none fill-none stroke-current stroke-2 ${ink}`}>
        {sign}
      </svg>
      <div className="min-w-0 flex-1">
        {title && <p className={`font-semibold ${ink}`}>{title}</p>}
        {children && <div className="max-w-prose">{children}</div>}
      </div>
    </div>
  );
}
