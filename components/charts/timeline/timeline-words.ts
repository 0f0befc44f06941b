/** The chart's own words, short: they stand on the axes. */
export type TimelineWords = {
  readonly pain: string
  readonly knee: string
  readonly back: string
  readonly furthest: string
  /** For the sites 0 (none) to 6 (foot), in this order. */
  readonly sites: readonly string[]
  readonly sessions: string
  readonly day: string
  /** Behind what was not logged here but written on paper. */
  readonly paper: string
  /** On the button that opens the table. */
  readonly table: string
  /** Names the marks above the plot. */
  readonly marks: string
  /** So many marks together. */
  readonly several: (count: number) => string
}
