"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useState, type KeyboardEvent } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { LabelWithHint } from "@/components/ui/label-with-hint";

type Kind = "entry" | "firm" | "town";
type Suggestion = { kind: Kind; label: string; note: string | null; href: string };

type Props = {
  label: string;
  hint?: string;
  value?: string;
  submit?: string;
  language: string;
  strings: Record<Kind | "list", string>;
};

/** Milliseconds without a key press before the server is asked. */
const PAUSE = 120;
const KINDS: readonly Kind[] = ["entry", "firm", "town"];

/**
 * A combobox after the ARIA pattern: the arrows go through the suggestions, Enter follows the chosen one, and without a
 * chosen one sends what was typed.
 */
export function SearchBarIsland({ label, hint, value, submit, language, strings }: Props) {
  const id = useId();
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const { suggestions, forget } = useSuggestions(typed, language);
  const [active, setActive] = useState(-1);
  const open = suggestions.length > 0;
  const optionId = (place: number) => `${id}-option-${place}`;

  const close = () => {
    setActive(-1);
    forget();
  };
  const follow = ({ href }: Suggestion) => {
    close();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = suggestions[active];
    if (event.key === "Escape" && open) close();
    else if (event.key === "ArrowDown" && open) setActive((active + 1) % suggestions.length);
    else if (event.key === "ArrowUp" && open) setActive(active <= 0 ? suggestions.length - 1 : active - 1);
    else if (event.key === "Enter" && chosen) follow(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <LabelWithHint id={id} label={label} hint={hint} />
      <div className="relative mt-1.5 max-w-2xl">
        <span className="flex">
          <input
            id={id}
            type="search"
            name="q"
            defaultValue={value}
            maxLength={2000}
            autoComplete="off"
            spellCheck={false}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={`${id}-list`}
            aria-activedescendant={open && active >= 0 ? optionId(active) : undefined}
            aria-describedby={hint ? `${id}-hint` : undefined}
            className="control min-w-0 flex-1"
            onChange={(event) => {
              setActive(-1);
              setTyped(event.target.value);
            }}
            onKeyDown={onKeyDown}
            onBlur={close}
          />
          {submit && (
            <button type="submit" className={buttonLook("primary", "flex-none")}>
              {submit}
            </button>
          )}
        </span>
        <div id={`${id}-list`} role="listbox" aria-label={strings.list} hidden={!open} className="absolute inset-x-0 top-full z-20 -mt-px max-h-96 min-w-64 overflow-y-auto border border-strong bg-paper py-1">
          {KINDS.map((kind) => {
            const group = suggestions.flatMap((one, place) => (one.kind === kind ? [{ ...one, place }] : []));
            return (
              group.length > 0 && (
                <div key={kind} role="group" aria-label={strings[kind]} className="border-b border-line py-1 last:border-b-0">
                  <p aria-hidden="true" className="lettering px-3 pt-1 text-soft">
                    {strings[kind]}
                  </p>
                  {group.map((one) => (
                    <a
                      key={one.href}
                      id={optionId(one.place)}
                      href={one.href}
                      role="option"
                      tabIndex={-1}
                      aria-selected={one.place === active}
                      className="flex min-h-10 flex-wrap items-center gap-x-2 px-3 py-1 no-underline hover:bg-tint aria-selected:bg-focus aria-selected:text-on-focus"
                      // Before the field loses the focus, which would close the list.
                      onMouseDown={(event) => event.preventDefault()}
                      onClick={(event) => {
                        event.preventDefault();
                        follow(one);
                      }}
                    >
                      <span className="font-medium">{one.label}</span>
                      {one.note && <span className="text-sm opacity-80">{one.note}</span>}
                    </a>
                  ))}
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** What completes the words; nothing while offline, because the search itself needs no suggestions. */
function useSuggestions(typed: string, language: string): { suggestions: Suggestion[]; forget: () => void } {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  useEffect(() => {
    const asked = new AbortController();
    const pause = setTimeout(() => {
      if (typed.trim().length < 2) {
        setSuggestions([]);
        return;
      }
      fetch(`/api/suggestions?${new URLSearchParams({ q: typed, language })}`, { signal: asked.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<{ suggestions: Suggestion[] }>) : { suggestions: [] }))
        .then(({ suggestions: found }) => setSuggestions(inOrder(found)))
        .catch(() => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(pause);
      asked.abort();
    };
  }, [typed, language]);
  return { suggestions, forget: () => setSuggestions([]) };
}

/** The order in which they are shown is the one that the arrows follow. */
const inOrder = (found: readonly Suggestion[]): Suggestion[] => KINDS.flatMap((kind) => found.filter((one) => one.kind === kind));
