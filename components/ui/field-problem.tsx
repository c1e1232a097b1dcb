"use client";

/** What is wrong with a field and how to put it right, beside the field. */
export function FieldProblem({ id, problems, label }: { id: string; problems: string[]; label: string }) {
  if (problems.length === 0) return null;
  return (
    <p id={`${id}-problem`} className="mt-1 font-semibold text-danger">
      <span className="sr-only">{label}: </span>
      {problems.join(" ")}
    </p>
  );
}
