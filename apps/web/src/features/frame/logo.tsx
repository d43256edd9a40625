/** A pane with three rows of light: what Vitrine shows. */
export function Logo({ size = 18 }: { size?: number }) {
  return (
    <svg aria-hidden viewBox="0 0 18 18" width={size} height={size} className="shrink-0">
      <rect x="1" y="1" width="16" height="16" rx="4" className="fill-accent-fill" />
      <path d="M4.5 5.75h9M4.5 9h6M4.5 12.25h7.5" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  )
}
