"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";

/** A native `<details>` menu that also closes on Escape, on a press elsewhere and when the page changes. */
export function Disclosure({ summary, label, children, className = "" }: { summary: ReactNode; label?: string; children: ReactNode; className?: string }) {
  const box = useRef<HTMLDetailsElement>(null);
  const path = usePathname();
  const shown = useRef(path);

  useEffect(() => {
    // What was opened before the scripts came stays open.
    if (shown.current === path) return;
    shown.current = path;
    if (box.current) box.current.open = false;
  }, [path]);

  useEffect(() => {
    function close(event: Event) {
      const details = box.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        details.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && details.contains(event.target)) return;
      details.open = false;
    }
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, []);

  return (
    <details ref={box} className={`group relative print:hidden ${className}`}>
      <summary
        aria-label={label}
        className="inline-flex min-h-11 list-none items-center gap-2 border border-strong px-2.5 sm:px-3 font-medium group-open:bg-sunk hover:bg-sunk [&::-webkit-details-marker]:hidden"
      >
        {summary}
        <svg viewBox="0 0 12 8" aria-hidden="true" className="h-2 w-3 flex-none fill-none stroke-current stroke-2 group-open:rotate-180">
          <path d="m1 1 5 5 5-5" />
        </svg>
      </summary>
      <div className="absolute right-0 z-20 mt-1 w-max min-w-56 max-w-[calc(100vw-2rem)] border-2 border-strong bg-paper p-2">{children}</div>
    </details>
  );
}
