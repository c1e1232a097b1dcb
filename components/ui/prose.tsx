import type { ReactNode } from "react";

/** Running text: paragraphs, lists and h2s with the room that reading needs. */
export function Prose({ children }: { children: ReactNode }) {
  return (
    <div className="max-w-prose text-[1.0625rem] [&_a]:link [&_h2]:mt-12 [&_h2]:mb-3 [&_h2]:border-t [&_h2]:border-strong [&_h2]:pt-4 [&_h2]:text-2xl [&_h2]:tracking-tight [&_h3]:mt-6 [&_h3]:mb-2 [&_h3]:text-lg [&_p]:my-3 [&_ul]:my-3 [&_ul]:list-['–_'] [&_ul]:pl-5 [&_ul>li]:my-1.5">
      {children}
    </div>
  );
}
