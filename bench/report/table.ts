/** Columns as wide as their widest cell; the first ones to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], textColumns = 1): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column < textColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

export function ms(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(1)
}

export function ratio(value: number): string {
  return Number.isFinite(value) ? value.toFixed(2) : '-'
}

export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
