type Props = { title: string; lines: readonly string[]; ordered?: boolean; level?: 2 | 3; className?: string }

/** Sentences of the content under their heading, numbered where the order matters. */
export function TextList({ title, lines, ordered = false, level = 2, className = '' }: Props) {
  if (lines.length === 0) return null
  const Heading = `h${level}` as const
  const List = ordered ? 'ol' : 'ul'
  return (
    <div className={className}>
      <Heading className={level === 2 ? 'text-lg font-semibold' : 'font-semibold'}>{title}</Heading>
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
