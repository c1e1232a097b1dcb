/** The numbered circle of an assembly drawing: the same number stands at the thing and in the list that explains it. */
export function Balloon({ number }: { number: number }) {
  return (
    <span className="inline-grid size-7 flex-none place-items-center rounded-full border-[1.5px] border-strong bg-paper font-mono text-sm leading-none font-medium text-ink">
      {number}
    </span>
  );
}
