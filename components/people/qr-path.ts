/** Empty modules around a square that a camera needs (ISO/IEC 18004: four). */
export const QUIET_ZONE = 4

/** The dark modules as one SVG path, a run of neighbours to a piece; one unit a module, quiet zone included. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules.map((row, y) => rowPath(row, y + QUIET_ZONE)).join('')
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x += 1
    const width = x - start + 1
    path += `M${start + QUIET_ZONE} ${y}h${width}v1h-${width}z`
  }
  return path
}
