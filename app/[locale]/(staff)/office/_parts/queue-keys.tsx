"use client";

import { useLayoutEffect, useSyncExternalStore } from "react";
import { buttonLook } from "@/components/ui/button-look";

const STORED = "office.keys";
const CHANGED = "office.keys.changed";

type Strings = { on: string; off: string; turnOff: string; turnOn: string };

/**
 * J and K walk along the cases, `/` goes to the search; Enter is the link's own. Never while somebody types, and they
 * can be turned off, because a single letter may be what a voice command sends (WCAG 2.1.4). The list works without,
 * and where no script runs nothing is said of them.
 */
export function QueueKeys({ strings }: { strings: Strings }) {
  const on = useSyncExternalStore(listen, areOn, () => null);

  // Before the line is painted that speaks of the keys: whoever reads it can press them.
  useLayoutEffect(() => {
    if (!on) return;
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, [on]);

  if (on === null) return null;
  return (
    <p className="no-print hidden flex-wrap items-center gap-x-3 text-soft md:flex">
      {on ? strings.on : strings.off}
      <button type="button" className={buttonLook("quiet")} onClick={() => turn(!on)}>
        {on ? strings.turnOff : strings.turnOn}
      </button>
    </p>
  );
}

function act(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "/") {
    const search = document.querySelector<HTMLInputElement>("#search-q");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
    return;
  }
  const key = event.key.toLowerCase();
  if (key !== "j" && key !== "k") return;
  const cases = [...document.querySelectorAll<HTMLAnchorElement>("a[data-case]")];
  const present = cases.findIndex((link) => link === document.activeElement);
  const next = key === "j" ? present + 1 : present < 0 ? cases.length - 1 : present - 1;
  cases[Math.min(Math.max(next, 0), cases.length - 1)]?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

const areOn = (): boolean => localStorage.getItem(STORED) !== "off";

function turn(on: boolean): void {
  localStorage.setItem(STORED, on ? "on" : "off");
  window.dispatchEvent(new Event(CHANGED));
}

function listen(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("storage", changed);
  };
}
