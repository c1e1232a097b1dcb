"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** How many suggestions are left. It takes the focus when one has been answered, because the button that was pressed is gone. */
export function SuggestionCount({ count, children }: { count: number; children: ReactNode }) {
  const line = useRef<HTMLParagraphElement>(null);
  const last = useRef(count);
  useEffect(() => {
    if (last.current !== count) line.current?.focus();
    last.current = count;
  }, [count]);
  return (
    <p ref={line} tabIndex={-1} role="status" className="lettering mb-2 w-fit text-soft">
      {children}
    </p>
  );
}
