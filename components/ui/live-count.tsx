"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** How many rows of a list are left. It takes the focus when a row has gone together with the button that was pressed in it. */
export function LiveCount({ count, children }: { count: number; children: ReactNode }) {
  const line = useRef<HTMLParagraphElement>(null);
  const last = useRef(count);
  useEffect(() => {
    if (last.current !== count && document.activeElement === document.body) line.current?.focus();
    last.current = count;
  }, [count]);
  return (
    <p ref={line} tabIndex={-1} role="status" className="lettering mb-2 w-fit text-soft">
      {children}
    </p>
  );
}
