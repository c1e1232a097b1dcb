import type { Evidence, Explanation } from "@/lib/matching/scoring/explanation";
import { phrasing, type Names } from "./phrasing";

/** What speaks for a firm and does not wholly do: nobody has confirmed it, or it is less than what is needed. */
const isHalf = (fact: Evidence): boolean => ("source" in fact && fact.source === "text") || (fact.kind === "capacity" && fact.free < fact.needed);

/** Why a firm fits a need: fact against fact, in the order of the score's parts. */
export async function Reasons({ explanation, ...names }: Names & { explanation: Explanation }) {
  const { evidence } = await phrasing(names);
  const facts = explanation.parts.flatMap((part) => part.evidence);
  const sentences = new Map(facts.map((fact) => [evidence(fact, explanation), isHalf(fact)]));
  return (
    <ul className="grid gap-1.5">
      {[...sentences].map(([sentence, half]) => (
        <li key={sentence} className="flex gap-2.5">
          <svg viewBox="0 0 16 16" aria-hidden="true" className={`mt-[0.3em] size-4 flex-none fill-none stroke-current stroke-2 ${half ? "text-soft" : "text-success"}`}>
            <path d="m2 8.5 4 4 8-9" strokeDasharray={half ? "2.5 2" : undefined} />
          </svg>
          <span className="min-w-0">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
