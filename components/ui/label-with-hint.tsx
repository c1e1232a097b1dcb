/** The label of a plain field and what helps to fill it in; the field points to `${id}-hint`. */
export function LabelWithHint({ id, label, hint }: { id: string; label: string; hint?: string }) {
  return (
    <>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-soft">
          {hint}
        </p>
      )}
    </>
  );
}
