import { buttonLook } from "./button-look";
import { LabelWithHint } from "./label-with-hint";

type Props = { name?: string; label: string; hint?: string; value?: string; /** Inside a `FilterForm` its own button sends it. */ submit?: string };

/** Words to look for. Stands in a GET form: alone within `FilterForm`, or with its own `submit`. */
export function SearchBox({ name = "q", label, hint, value, submit }: Props) {
  return (
    <div>
      <LabelWithHint id={`search-${name}`} label={label} hint={hint} />
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
