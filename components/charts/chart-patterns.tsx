/** Patterns of the adherence parts, so that they differ without colour and on paper. `id` is unique in the document. */
export function ChartPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-told_not_done`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" className="fill-told" />
        <rect width="2.4" height="7" className="fill-caution" />
      </pattern>
      <pattern id={`${id}-unknown`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-surface" />
        <circle cx="3" cy="3" r="1.25" className="fill-ink-muted" />
      </pattern>
      <pattern id={`${id}-paused`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" className="fill-paused" />
        <rect width="1" height="5" className="fill-edge" />
      </pattern>
    </defs>
  )
}
