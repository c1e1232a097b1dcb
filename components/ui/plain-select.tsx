import type { Option } from "./select-field";

type Props = { id: string; name: string; label: string; value?: string; blank?: string; options: readonly Option[] };

/** A select of a plain GET form, which has no problems to tell; in a `Form` use `SelectField`. */
export function PlainSelect({ id, name, label, value, blank, options }: Props) {
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <select id={id} name={name} defaultValue={value ?? ""} className="control mt-1.5 max-w-xl">
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
