import { getTranslations } from "next-intl/server";
import { layOut, type City, type Node } from "./site-plan-geometry";

/** The cluster's cities as a surveyor's site plan: true positions, a grid of 10 km, the distances on dimension lines. */
export async function SitePlan({ cities }: { cities: readonly City[] }) {
  const t = await getTranslations("landing.plan");
  const { nodes, dimensions, river, box } = layOut(cities);
  const distances = dimensions.map(({ from, to, km }) => t("distance", { from: from.name, to: to.name, km })).join(", ");
  const bottom = box.top + box.height;
  const right = box.left + box.width;
  return (
    <svg
      viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
      role="img"
      aria-label={t("description", { distances })}
      className="block h-auto w-full fill-none font-mono text-[6px] sm:text-[3.6px] lg:text-[4px] xl:text-[3.6px]"
    >
      <path d={gridOf(box)} className="stroke-[var(--grid)]" strokeWidth=".5" />

      <path d={`M${river.map(({ x, y }) => `${x} ${y}`).join("L")}`} className="stroke-action" strokeWidth=".7" strokeLinejoin="round" />
      <text {...labelOf(river[2])} className="fill-action italic">
        {t("river")}
      </text>

      {dimensions.map((line) => (
        <g key={line.key}>
          <path
            d={`M${line.from.x} ${line.from.y}L${line.start.x} ${line.start.y}M${line.to.x} ${line.to.y}L${line.end.x} ${line.end.y}`}
            className="stroke-control"
            strokeWidth=".25"
          />
          <path d={`M${line.start.x} ${line.start.y}L${line.end.x} ${line.end.y}`} className="stroke-ink" strokeWidth=".35" />
          <path d="M0 0l3.2-.9v1.8z" transform={`translate(${line.start.x} ${line.start.y}) rotate(${line.heading})`} className="fill-ink" />
          <path d="M0 0l-3.2-.9v1.8z" transform={`translate(${line.end.x} ${line.end.y}) rotate(${line.heading})`} className="fill-ink" />
          <text
            transform={`translate(${line.label.x} ${line.label.y}) rotate(${line.turn})`}
            dy=".35em"
            textAnchor="middle"
            className="fill-ink stroke-paper [paint-order:stroke]"
            strokeWidth="3"
          >
            {`${line.km} km`}
          </text>
        </g>
      ))}

      {nodes.map((node) => (
        <CityMark key={node.slug} node={node} />
      ))}

      <g transform={`translate(${right - 10} ${box.top + 16})`}>
        <path d="M0-10 3.4 3 0 .6-3.4 3z" className="fill-ink stroke-ink" strokeWidth=".35" strokeLinejoin="round" />
        <text y="-11" textAnchor="middle" className="fill-ink">
          {t("north")}
        </text>
      </g>
      <g transform={`translate(${box.left + 6} ${bottom - 7})`}>
        <path d="M0-2v4M0 0h40M10-1.2v2.4M20-2v4M30-1.2v2.4M40-2v4" className="stroke-ink" strokeWidth=".35" />
        <text y="-3.4" className="fill-ink">
          0
        </text>
        <text x="40" y="-3.4" textAnchor="middle" className="fill-ink">
          40 km
        </text>
      </g>
    </svg>
  );
}

/** A point on its centre lines with its name, towards the middle of the figure in height, where no dimension line runs. */
function CityMark({ node }: { node: Node }) {
  return (
    <g>
      <path d={`M${node.x - 5} ${node.y}h10M${node.x} ${node.y - 5}v10`} className="stroke-ink" strokeWidth=".25" strokeDasharray="2.5 .6 .6 .6" />
      <circle cx={node.x} cy={node.y} r="2.2" className="fill-paper stroke-ink" strokeWidth=".7" />
      <circle cx={node.x} cy={node.y} r=".7" className="fill-ink" />
      <text x={node.x + 5} y={node.y + (node.y < -5 ? 9 : -4)} className="fill-ink font-sans font-semibold [font-size:1.45em]">
        {node.name}
      </text>
    </g>
  );
}

function labelOf(point: { x: number; y: number } | undefined) {
  return { x: (point?.x ?? 0) + 2, y: (point?.y ?? 0) - 1 };
}

function gridOf({ left, top, width, height }: { left: number; top: number; width: number; height: number }): string {
  const down = Array.from({ length: width / 10 + 1 }, (_, step) => `M${left + step * 10} ${top}v${height}`);
  const across = Array.from({ length: height / 10 + 1 }, (_, step) => `M${left} ${top + step * 10}h${width}`);
  return [...down, ...across].join("");
}
