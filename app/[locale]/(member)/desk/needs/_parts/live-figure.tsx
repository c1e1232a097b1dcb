"use client";

import { useEffect, useRef, useState } from "react";
import { idle, type FormAction } from "@/lib/gate/action-state";

/** Milliseconds without a change before the server is asked. */
const PAUSE = 500;

/** How many firms fit, as the stored need says; while somebody writes, as the form says. Stands inside the form. */
export function LiveFigure({ stored, label, count }: { stored: string; label: string; count: FormAction }) {
  const place = useRef<HTMLDivElement>(null);
  const [figure, setFigure] = useState(stored);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const ask = async () => {
      const turn = ++asked;
      const answer = await count(idle, new FormData(form)).catch(() => idle); // offline: the last figure stays
      // A form that is not yet right has no figure; the last one stays until it is.
      if (turn === asked && answer.status === "done" && answer.message) setFigure(answer.message);
    };
    const later = () => {
      clearTimeout(pause);
      pause = setTimeout(() => void ask(), PAUSE);
    };
    form.addEventListener("input", later);
    form.addEventListener("click", later); // an entry is chosen, or taken away, by a button
    return () => {
      clearTimeout(pause);
      form.removeEventListener("input", later);
      form.removeEventListener("click", later);
    };
  }, [count]);

  return (
    <div ref={place} className="sticky bottom-0 z-10 border-2 border-strong bg-paper px-4 py-3">
      <p className="lettering text-soft">{label}</p>
      <p role="status" className="text-lg font-semibold">
        {figure}
      </p>
    </div>
  );
}
