/** A share from 0 to 1 on a ruled scale, with its words. The words carry the meaning; the scale is drawn for the eye. */
export function Meter({ share, label, value }: { share: number; label: string; value: string }) {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * 200);
  return (
    <div className="max-w-md">
      <p className="flex justify-between gap-4">
        <span>{label}</span>
        <span className="font-semibold">{value}</span>
      </p>
      <svg viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true" className="mt-1 block h-3.5 w-full">
        <rect x="0" y="0" width="200" height="8" className="fill-sunk" />
        <rect x="0" y="0" width={filled} height="8" className="fill-action" />
        <path d="M.5 0v14M50 8v4M100 8v6M150 8v4M199.5 0v14" className="fill-none stroke-strong" vectorEffect="non-scaling-stroke" />
      </svg>
    </div>
  );
}
