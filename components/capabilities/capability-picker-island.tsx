"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { FieldProblem } from "@/components/ui/field-problem";
import { buttonLook } from "@/components/ui/button-look";
import { fieldId, labelId, useFormSurroundings } from "@/components/ui/form-context";
import type { FormValues } from "@/lib/gate/action-state";
import type { Branch, Found } from "@/lib/capabilities/picking";
import type { CapabilityKind } from "@/prisma/generated/enums";

export type PickerLevel = { value: string; label: string };

type Props = {
  name: string;
  label: string;
  hint?: string;
  branches: readonly Branch[];
  levels: readonly PickerLevel[];
  searchForm: string;
  searched: { words: string; found: readonly Found[] };
  language: string;
  kinds: readonly { kind: CapabilityKind; label: string }[];
  strings: Record<"search" | "searchHint" | "find" | "saveFirst" | "chosen" | "nothingChosen" | "notAny" | "remove" | "found" | "nothingFound" | "also" | "all", string>;
};

/** Milliseconds without a key press before the server is asked. */
const PAUSE = 150;

const never = () => () => undefined;

export function CapabilityPickerIsland(props: Props) {
  const { name, label, hint, branches, levels, searchForm, searched, kinds, strings } = props;
  const { prefix, values, problems, strings: fieldStrings } = useFormSurroundings();
  const id = fieldId(prefix, name);
  const ours = Object.entries(problems).flatMap(([field, sentences]) => (field === name || field.startsWith(`${name}.`) ? sentences : []));
  const alive = useSyncExternalStore(never, () => true, () => false);
  const labels = new Map(branches.flatMap(({ offers }) => offers.map((offer) => [offer.slug, offer.label])));
  const usual = levels[0]?.value ?? "";

  const [picks, setPicks] = useState(() => picksIn(values, name).filter(([slug]) => labels.has(slug)));
  // What was declared elsewhere on the page joins what is being chosen here: saved without it, it would be taken away.
  const stored = picksIn(values, name).filter(([slug]) => labels.has(slug));
  const [known, setKnown] = useState(stored);
  const news = stored.filter(([slug]) => !known.some(([other]) => other === slug));
  if (news.length > 0) {
    setKnown(stored);
    setPicks((before) => [...before, ...news.filter(([slug]) => !before.some(([other]) => other === slug))]);
  }
  const [search, setSearch] = useState(searched);
  const levelOf = new Map(picks);
  const choose = (slug: string, level: string | null) =>
    setPicks((before) => {
      if (level === null) return before.filter(([each]) => each !== slug);
      return before.some(([each]) => each === slug) ? before.map((pick) => (pick[0] === slug ? [slug, level] : pick)) : [...before, [slug, level]];
    });

  const list = useRef<HTMLHeadingElement>(null);
  const remove = (slug: string) => {
    choose(slug, null);
    list.current?.focus(); // the button that was pressed is gone
  };

  const tick = (slug: string, text: string, through: string | null, depth: number) => {
    const level = levelOf.get(slug);
    // Without JavaScript what is chosen already is sent by the list above.
    if (!alive && level !== undefined) return null;
    return (
      <li key={slug} className={depth > 1 ? "pl-12" : depth === 1 ? "pl-6" : undefined}>
        <label className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5 hover:bg-tint">
          <input
            type="checkbox"
            className="tick"
            name={alive ? undefined : `${name}.${slug}`}
            value={usual}
            {...(alive ? { checked: level !== undefined, onChange: (event) => choose(slug, event.target.checked ? usual : null) } : {})}
          />
          <span className="min-w-0 flex-1">
            {text}
            {through && <span className="text-soft"> – {strings.also} {through}</span>}
          </span>
        </label>
      </li>
    );
  };

  const searching = search.words.trim() !== "";
  return (
    <fieldset className={ours.length > 0 ? "border-l-4 border-danger pl-4" : undefined}>
      <legend>
        <h2 id={labelId(id)} className="text-lg">{label}</h2>
      </legend>
      {hint && <p className="max-w-prose text-soft">{hint}</p>}
      <FieldProblem id={id} problems={ours} label={fieldStrings.problem} />

      <div className="mt-4 grid gap-6 lg:grid-cols-2 lg:items-start">
        <div className="min-w-0 border border-strong p-4 lg:order-2 lg:sticky lg:top-4">
          <h3 ref={list} tabIndex={-1} className="font-semibold">
            {strings.chosen} <span className="text-soft">({picks.length})</span>
          </h3>
          {picks.length === 0 && <p className="mt-1 text-soft">{strings.nothingChosen}</p>}
          <ul className="mt-2 grid empty:hidden">
            {picks.map(([slug, level]) => (
              <li key={slug} className="border-t border-line py-2">
                <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
                  <legend className="float-left w-full font-medium">{labels.get(slug)}</legend>
                  {[...levels, ...(alive ? [] : [{ value: "", label: strings.notAny }])].map((each) => (
                    <label key={each.value} className="flex min-h-9 cursor-pointer items-center gap-2">
                      <input
                        type="radio"
                        className="tick"
                        name={`${name}.${slug}`}
                        value={each.value}
                        {...(alive ? { checked: each.value === level, onChange: () => choose(slug, each.value) } : { defaultChecked: each.value === level })}
                      />
                      {each.label}
                    </label>
                  ))}
                  {alive && (
                    <button type="button" className="link ml-auto min-h-9 cursor-pointer px-1" onClick={() => remove(slug)}>
                      {strings.remove}
                      <span className="sr-only"> {labels.get(slug)}</span>
                    </button>
                  )}
                </fieldset>
              </li>
            ))}
          </ul>
        </div>

        <div className="min-w-0 lg:order-1">
          <label htmlFor={id} className="block font-semibold">
            {strings.search}
          </label>
          <p id={`${id}-search-hint`} className="text-soft">
            {strings.searchHint}
          </p>
          <span className="mt-1.5 flex">
            <SearchInput {...props} id={id} alive={alive} found={setSearch} />
            {!alive && (
              <button type="submit" form={searchForm} className={buttonLook("secondary", "flex-none border-l-0")}>
                {strings.find}
              </button>
            )}
          </span>
          {!alive && <p className="text-soft">{strings.saveFirst}</p>}
          <p role="status" className="mt-2 text-soft empty:hidden">
            {searching && (search.found.length > 0 ? `${strings.found} ${search.found.length}` : `${strings.nothingFound}`)}
          </p>
          {searching && <ul className="mt-1">{search.found.map(({ slug, through }) => labels.has(slug) && tick(slug, labels.get(slug) ?? slug, through, 0))}</ul>}

          <div className="mt-4">
            {searching && <p className="font-semibold">{strings.all}</p>}
            {kinds.map(({ kind, label: heading }) => (
              <section key={kind} className="mt-3">
                <h3 className="lettering text-soft">{heading}</h3>
                <div className="border-t border-line">
                  {branches.filter((branch) => branch.kind === kind && branch.offers.length > 1).map((branch) => (
                    <details key={branch.slug} className="border-b border-line">
                      <summary className="flex min-h-11 items-center justify-between gap-3 px-1 font-medium hover:bg-tint">
                        {branch.label}
                        <span className="font-normal text-soft">{countIn(branch, levelOf)}</span>
                      </summary>
                      <ul className="pb-2">{branch.offers.map(({ slug, label: text, depth }) => tick(slug, text, null, depth))}</ul>
                    </details>
                  ))}
                  <ul>{branches.filter((branch) => branch.kind === kind && branch.offers.length === 1).map(({ slug, label: text }) => tick(slug, text, null, 0))}</ul>
                </div>
              </section>
            ))}
          </div>
        </div>
      </div>
    </fieldset>
  );
}

type SearchProps = Props & { id: string; alive: boolean; found: (search: Props["searched"]) => void };

/** It belongs to the search form, so that Enter never sends what is being chosen. */
function SearchInput({ id, alive, found, searchForm, searched, kinds, language }: SearchProps) {
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    if (words === null) return;
    const asked = new AbortController();
    const pause = setTimeout(() => {
      if (words.trim() === "") return found({ words, found: [] });
      const query = new URLSearchParams({ q: words, language, kinds: kinds.map(({ kind }) => kind).join(",") });
      fetch(`/api/capabilities?${query}`, { signal: asked.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<{ found: Found[] }>) : null))
        .then((answer) => answer && found({ words, found: answer.found }))
        .catch(() => undefined); // typed on, or offline: the branches below are still there
    }, PAUSE);
    return () => {
      clearTimeout(pause);
      asked.abort();
    };
  }, [words, found, kinds, language]);
  return (
    <input
      id={id}
      type="search"
      name="q"
      form={searchForm}
      defaultValue={searched.words}
      maxLength={80}
      autoComplete="off"
      aria-describedby={`${id}-search-hint`}
      className="control min-w-0 flex-1"
      onChange={(event) => setWords(event.target.value)}
      onKeyDown={(event) => {
        if (alive && event.key === "Enter") event.preventDefault();
      }}
    />
  );
}

/** `capabilities.cnc-turning` = "CORE" → ["cnc-turning", "CORE"]. */
function picksIn(values: FormValues, name: string): [string, string][] {
  return Object.entries(values).flatMap(([field, value]): [string, string][] => {
    const level = Array.isArray(value) ? value.at(-1) : value;
    return field.startsWith(`${name}.`) && level ? [[field.slice(name.length + 1), level]] : [];
  });
}

function countIn({ offers }: Branch, levels: ReadonlyMap<string, string>): string {
  const chosen = offers.filter(({ slug }) => levels.has(slug)).length;
  return chosen > 0 ? `${chosen}/${offers.length}` : String(offers.length);
}
