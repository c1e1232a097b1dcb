/** The upland as a surveyor draws it: three contours of one flat-topped rise, seen in profile. */
export function UplandSign({ size = "size-9" }: { size?: string }) {
  return (
    <svg viewBox="0 0 36 36" aria-hidden="true" className={`flex-none fill-none stroke-current ${size}`}>
      <path d="M1 29.5h34" strokeWidth="2" />
      <path d="M2 25.5h4.5L13 8.5h11l5 17H34" strokeWidth="2.5" />
      <path d="M10 25.5l4.8-12h6.4l3.4 12" strokeWidth="1.75" />
      <path d="M14 25.5l2.5-6.5h2.6l1.8 6.5" strokeWidth="1.25" />
    </svg>
  );
}
