"use client";

import { useEffect, useState } from "react";
import { Field } from "@/components/ui/field";
import { fieldId, useFormSurroundings } from "@/components/ui/form-context";
import type { FieldProps } from "@/components/ui/use-field";

/** Milliseconds without a key press before the server is asked. */
const PAUSE = 150;

export function TownFieldIsland({ choose, ...props }: FieldProps & { choose: string }) {
  const { prefix, values, choices } = useFormSurroundings();
  const id = fieldId(prefix, props.name);
  const offered = choices[props.name] ?? [];
  const asked = offered.length > 0 ? values[props.name] : values.townAsked;
  const [typed, setTyped] = useState("");
  const suggestions = useSuggestions(typed);

  return (
    <div className="grid gap-2">
      <Field {...props}>
        {(wiring) => (
          <>
            <input
              {...wiring}
              type="text"
              autoComplete="off"
              spellCheck={false}
              maxLength={120}
              list={`${id}-suggestions`}
              className="control max-w-xl"
              onChange={(event) => setTyped(event.target.value)}
            />
            <datalist id={`${id}-suggestions`}>
              {suggestions.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <input key={String(asked)} type="hidden" name="townAsked" defaultValue={asked} />
      {offered.length === 0 ? (
        <input type="hidden" name="placeId" defaultValue={values.placeId} />
      ) : (
        <fieldset className="border-l-4 border-danger pl-4">
          <legend className="float-left w-full font-semibold">{choose}</legend>
          {offered.map(({ value, label }) => (
            <label key={value} className="clear-both flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
              <input type="radio" name="placeId" value={value} className="tick" />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** Names that complete what is typed; nothing while offline, because the server resolves the name anyway. */
function useSuggestions(typed: string): string[] {
  const [suggestions, setSuggestions] = useState<string[]>([]);
  useEffect(() => {
    if (typed.trim().length < 2) return;
    const asked = new AbortController();
    const pause = setTimeout(() => {
      fetch(`/api/places?${new URLSearchParams({ q: typed })}`, { signal: asked.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<{ places: string[] }>) : { places: [] }))
        .then(({ places }) => setSuggestions(places))
        .catch(() => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(pause);
      asked.abort();
    };
  }, [typed]);
  return suggestions;
}
