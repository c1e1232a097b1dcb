import type { ReactNode } from "react";
import { bind } from "@/lib/platform/i18n/typography";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

/** cover: the whole sheet; reading: a text column; desk: a firm's own screens and public lists; office: dense, full width. */
export type PageWidth = "cover" | "reading" | "desk" | "office";

const widths: Record<PageWidth, string> = {
  cover: "max-w-[86rem] pt-8",
  reading: "max-w-3xl pt-8",
  desk: "max-w-6xl pt-8",
  office: "max-w-[100rem] pt-5",
};

type Props = {
  title: ReactNode;
  /** One or two sentences: what this page is for. */
  lead?: ReactNode;
  /** What can be done here: `LinkButton`s. */
  actions?: ReactNode;
  breadcrumbs?: readonly Crumb[];
  /** A `TitleBlock` with reference, state, dates of the thing shown. */
  block?: ReactNode;
  width?: PageWidth;
  children?: ReactNode;
};

/** The frame of every page: where it stands, what it is called, what can be done, and then the matter itself. */
export function Page({ title, lead, actions, breadcrumbs, block, width = "desk", children }: Props) {
  const dense = width === "office";
  return (
    <div className={`mx-auto w-full px-4 pb-16 sm:px-6 lg:px-8 ${widths[width]}`}>
      {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs crumbs={breadcrumbs} />}
      <header className={`border-b border-strong ${dense ? "mb-5 pb-4" : "mb-8 pb-6"}`}>
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <h1 className={`condensed min-w-0 max-w-4xl tracking-tight ${dense ? "text-2xl md:text-3xl" : "text-4xl md:text-5xl"}`}>{typeof title === "string" ? bind(title) : title}</h1>
          {actions && <div className="no-print flex flex-wrap gap-3">{actions}</div>}
        </div>
        {lead && <div className={`max-w-prose text-soft ${dense ? "mt-2" : "mt-4 text-lg"}`}>{lead}</div>}
        {block && <div className={dense ? "mt-4" : "mt-6"}>{block}</div>}
      </header>
      <div className={dense ? "grid gap-8 [&>*]:min-w-0" : "grid gap-12 [&>*]:min-w-0"}>{children}</div>
    </div>
  );
}
