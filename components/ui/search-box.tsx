import { buttonLook } from "./button-look";

type Props = { name?: string; label: string; hint?: string; value?: string; /** Inside a `FilterForm` its own button sends it. */ submit?: string };

/** Words to look for. Stands in a GET form: alone within `FilterForm`, or with its own `submit`. */
export function SearchBox({ name = "q", label, hint, value, submit }: Props) {
  return (
    <div>
      <label htmlFor={`search-${name}`} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`search-${name}-hint`} className="text-soft">
          {hint}
        </p>
      )}
      <span className="mt-1.5 flex max-w-2xl">
        <input
          id={`search-${name}`}
          type="search"
          name={name}
          defaultValue={value}
          maxLength={200}
          autoComplete="off"
          aria-describedby={hint ? `search-${name}-hint` : undefined}
          className="control min-w-0 flex-1"
        />
        {submit && (
          <button type="submit" className={buttonLook("primary", "flex-none")}>
            {submit}
          </button>
        )}
      </span>
    </div>
  );
}
