/** The plumb bob. `hung` adds the bar it hangs from, for use beside a name. */
export function Logo({ hung = false }: { hung?: boolean }) {
  if (!hung) {
    return (
      <svg width="34" height="40" viewBox="0 0 34 40" aria-hidden="true" className="shrink-0">
        <path d="M17 1v20" strokeWidth="2" className="stroke-accent-strong" />
        <circle cx="17" cy="3" r="3" className="fill-accent-strong" />
        <path d="M17 39L9.5 25.5c0-3 3-5 7.5-5s7.5 2 7.5 5z" className="fill-accent" />
        <path d="M17 39V20.5c4.5 0 7.5 2 7.5 5z" className="fill-accent-strong" />
      </svg>
    )
  }
  return (
    <svg width="20" height="28" viewBox="0 0 20 28" fill="none" aria-hidden="true" className="shrink-0">
      <path d="M4 2H16" strokeWidth="2.4" strokeLinecap="round" className="stroke-ink" />
      <path d="M10 2V14" strokeWidth="1.6" className="stroke-ink" />
      <path
        d="M10 12.5C13.6 12.5 15.4 14.4 15.4 16.8C15.4 20.2 12.2 22.6 10 27C7.8 22.6 4.6 20.2 4.6 16.8C4.6 14.4 6.4 12.5 10 12.5Z"
        className="fill-accent"
      />
    </svg>
  )
}
