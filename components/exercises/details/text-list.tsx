type Props = { title: string; lines: readonly string[]; ordered?: boolean; className?: string }

/** Sentences of the content under their heading, numbered where the order matters. */
export function TextList({ title, lines, ordered = false, className = '' }: Props) {
  if (lines.length === 0) return null
  const List = ordered ? 'ol' : 'ul'
  return (
    <div className={className}>
      <h2 className="text-lg font-semibold">{title}</h2>
      <List
        className={`max-w-measure marker:text-ink-muted mt-1 flex flex-col gap-1 pl-5.5 ${ordered ? 'list-decimal' : 'list-disc'}`}
      >
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </div>
  )
}
