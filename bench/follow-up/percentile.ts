/** The smallest value that so many per cent do not exceed; NaN of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN
}

/** Of a straight line through the logarithms of both, by least squares: 0 does not grow, 1 grows in step. NaN of fewer than two points. */
export function slopeOnLogs(points: readonly { readonly x: number; readonly y: number }[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }))
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    logs.reduce((sum, point) => sum + pick(point), 0) / logs.length
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)]
  const across = logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0)
  const along = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0)
  return logs.length < 2 || across === 0 ? Number.NaN : along / across
}
