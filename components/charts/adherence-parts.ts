/** The four honest parts, always in this order. */
export const PART_ORDER = ['done', 'told_not_done', 'unknown', 'paused'] as const

export type AdherencePart = (typeof PART_ORDER)[number]

export type PartCounts = Readonly<Record<AdherencePart, number>> & {
  /** Due, and still possible to log: room at the end of the bar, with an outline only. */
  readonly notYet?: number
}

/** Fill of a part: a colour for what was done, a pattern of `ChartPatterns` for the rest. */
export function partFill(patternId: string, part: AdherencePart): string {
  return part === 'done' ? 'var(--accent)' : `url(#${patternId}-${part})`
}

export type PartSpan = { readonly part: AdherencePart; readonly from: number; readonly width: number }

/** Where each part lies on a bar of 100, without rounding; parts of nothing are left out. */
export function partSpans(parts: PartCounts): PartSpan[] {
  const total = PART_ORDER.reduce((sum, part) => sum + parts[part], parts.notYet ?? 0)
  if (total === 0) return []
  let from = 0
  return PART_ORDER.flatMap((part) => {
    const width = (parts[part] / total) * 100
    const span = { part, from, width }
    from += width
    return width > 0 ? [span] : []
  })
}
