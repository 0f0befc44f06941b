type Props = {
  x: number
  y: number
  /** One line each; the first is the heavier one. */
  lines: readonly string[]
  anchor?: 'start' | 'middle' | 'end'
  className?: string
}

const LINE = 20

/** Words in a picture. They are in its description too. */
export function Label({ x, y, lines, anchor = 'start', className = 'fill-ink' }: Props) {
  return (
    <text x={x} y={y} textAnchor={anchor} className={className}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : LINE} fontWeight={index === 0 ? 700 : 400}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
