/** A cell as it is meant: a number stays one that a machine reads, whatever language the page speaks. Null is an empty cell. */
export type CsvCell = string | number | null

/** Excel takes a file without it for an old single-byte encoding. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * What a spreadsheet would calculate, even behind white space: = + - @, tab and carriage return, and the full-width twins of the four
 * signs (trust.md 14; OWASP, CSV injection).
 */
const CALCULATED = /^(?:[\t\r]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/

/** RFC 4180 in UTF-8 with its mark: one line of headings, then the rows, each ended by CR LF. */
export function csvFile(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + [head, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

/** Text always in quotes, and never a formula: an apostrophe before it makes any spreadsheet show it as it stands. */
function csvCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const harmless = CALCULATED.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}
