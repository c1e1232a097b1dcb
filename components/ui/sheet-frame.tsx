import type { ReactNode } from "react";

const across = ["1", "2", "3", "4", "5", "6"];
const down = ["A", "B", "C", "D", "E", "F"];

/** The border of a drawing sheet with its zones, for covers: 1–6 across, A–F down. */
export function SheetFrame({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-[1.25rem_minmax(0,1fr)_1.25rem] grid-rows-[1.25rem_auto_1.25rem] border border-line md:grid-cols-[1.75rem_minmax(0,1fr)_1.75rem] md:grid-rows-[1.75rem_auto_1.75rem]">
      <Zones marks={across} direction="row" place="col-start-2 row-start-1" />
      <Zones marks={down} direction="column" place="col-start-1 row-start-2" />
      <div className="col-start-2 row-start-2 border-2 border-strong bg-paper">{children}</div>
      <Zones marks={down} direction="column" place="col-start-3 row-start-2" />
      <Zones marks={across} direction="row" place="col-start-2 row-start-3" />
    </div>
  );
}

function Zones({ marks, direction, place }: { marks: string[]; direction: "row" | "column"; place: string }) {
  const row = direction === "row";
  return (
    <div aria-hidden="true" className={`lettering flex text-soft ${row ? "" : "flex-col"} ${place}`}>
      {marks.map((mark) => (
        <span key={mark} className={`flex flex-1 items-center justify-center border-line not-last:border-0 ${row ? "not-last:border-r" : "not-last:border-b"}`}>
          {mark}
        </span>
      ))}
    </div>
  );
}
