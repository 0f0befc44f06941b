export const RESPONSE_COLOURS = ['green', 'amber', 'red', 'incomplete', 'red_flag'] as const
export type ResponseColour = (typeof RESPONSE_COLOURS)[number]
export const RESPONSE_REASONS = [
  'red_flag',
  'neuro_change',
  'unanswered',
  'peripheralised',
  'peripheralised_next_day',
  'not_settled_24h',
  'pain_band',
  'high_baseline_notify',
  'spread_reverted',
  'centralised',
] as const
export type ResponseReason = (typeof RESPONSE_REASONS)[number]

/** Pain 0–10; null = not answered, never zero (hazard H11). */
export type PainScores = { readonly pre: number | null; readonly max: number | null }
/** What is asked once around a session, whichever place hurts. */
export type ResponseAnswers = {
  readonly sitePre: number | null
  readonly sitePost: number | null
  /** Only asked the next morning: null is not a missing answer. */
  readonly siteNextDay: number | null
  /** Only meaningful when the symptoms moved down; null then counts as "did not go back". */
  readonly spreadRevertedAtOnce: boolean | null
  /** Back to usual within 24 hours; null until answered. */
  readonly settled24h: boolean | null
  readonly newWeakness: boolean | null
  readonly newNumbness: boolean | null
  readonly redFlag: boolean | null
}
export type ResponseInput = PainScores & ResponseAnswers

export type SymptomResponse = {
  readonly colour: ResponseColour
  readonly reasons: readonly ResponseReason[]
  /** Green or amber until the next-day answer, which can still make it red; a red cannot get better. */
  readonly provisional: boolean
  /** The programme must be suspended now (clinical.md 2.2, 4.3). */
  readonly suspends: boolean
}
export type PainBands = { readonly greenMax: number; readonly amberMax: number }

/** clinical.md 4.3. Not validated in nerve root pain (4.1), hence clinic settings. */
export const DEFAULT_BANDS: PainBands = { greenMax: 2, amberMax: 5 }

type BandColour = 'green' | 'amber' | 'red'
type Answered = { readonly pre: number; readonly max: number; readonly sitePre: number; readonly sitePost: number }

/**
 * The traffic light, line by line as clinical.md 4.3: red flag, nerve change, unanswered, place, settling, then pain
 * bands that shift with the start score. Place beats intensity (H12); a missing answer is never green (H11).
 * Pain outside 0–10 or a site outside 0–6 is a bug and throws.
 */
export function classifyResponse(input: ResponseInput, bands: PainBands = DEFAULT_BANDS): SymptomResponse {
  assertRanges(input)
  if (input.redFlag === true) return final('red_flag', ['red_flag'], true)
  if (input.newWeakness === true || input.newNumbness === true) return final('red', ['neuro_change'], true)
  const answered = requiredAnswers(input)
  if (answered === null) return final('incomplete', ['unanswered'], false)

  const band = bandOf(answered.pre, answered.max, bands)
  const red = redReasons(input, answered, band)
  if (red.length > 0) return final('red', red, false)

  const reverted = answered.sitePost > answered.sitePre
  const colour = band === 'amber' || reverted ? 'amber' : 'green'
  const reasons: ResponseReason[] = []
  if (band === 'amber') reasons.push('pain_band')
  if (answered.pre > bands.amberMax) reasons.push('high_baseline_notify')
  if (reverted) reasons.push('spread_reverted')
  if (answered.sitePost < answered.sitePre) reasons.push('centralised')
  return { colour, reasons, provisional: input.settled24h === null, suspends: false }
}

export type TwoSiteInput = ResponseAnswers & { readonly back: PainScores; readonly knee: PainScores }
export type TwoSiteResponse = SymptomResponse & { readonly decidedBy: 'back' | 'knee' | 'both' }

/** Best to worst. Incomplete stands above amber: the missing answer could be a red one. patient_day stores the same order. */
export const COLOUR_SEVERITY: Readonly<Record<ResponseColour, number>> = {
  green: 1,
  amber: 2,
  incomplete: 3,
  red: 4,
  red_flag: 5,
}

export function worseColour(a: ResponseColour, b: ResponseColour): ResponseColour {
  return COLOUR_SEVERITY[a] >= COLOUR_SEVERITY[b] ? a : b
}

/**
 * Back and knee are scored separately (product.md); the light of clinical.md 4.3 is computed for each and the worse
 * colour wins. On a tie the reasons of both are joined.
 */
export function worstPain(input: TwoSiteInput, bands: PainBands = DEFAULT_BANDS): TwoSiteResponse {
  const back = classifyResponse({ ...input, ...input.back }, bands)
  const knee = classifyResponse({ ...input, ...input.knee }, bands)
  const difference = COLOUR_SEVERITY[back.colour] - COLOUR_SEVERITY[knee.colour]
  if (difference > 0) return { ...back, decidedBy: 'back' }
  if (difference < 0) return { ...knee, decidedBy: 'knee' }
  return { ...back, reasons: [...new Set([...back.reasons, ...knee.reasons])], decidedBy: 'both' }
}

function final(colour: ResponseColour, reasons: readonly ResponseReason[], suspends: boolean): SymptomResponse {
  return { colour, reasons, provisional: false, suspends }
}

/** Every safety question and score; null when one is missing. */
function requiredAnswers(input: ResponseInput): Answered | null {
  const { pre, max, sitePre, sitePost } = input
  if (input.redFlag === null || input.newWeakness === null || input.newNumbness === null) return null
  if (pre === null || max === null || sitePre === null || sitePost === null) return null
  return { pre, max, sitePre, sitePost }
}

function redReasons(input: ResponseInput, answered: Answered, band: BandColour): ResponseReason[] {
  const reasons: ResponseReason[] = []
  if (answered.sitePost > answered.sitePre && input.spreadRevertedAtOnce !== true) reasons.push('peripheralised')
  if (input.siteNextDay !== null && input.siteNextDay > answered.sitePre) reasons.push('peripheralised_next_day')
  if (input.settled24h === false) reasons.push('not_settled_24h')
  if (band === 'red') reasons.push('pain_band')
  return reasons
}

/** Intensity alone. The steps of 1 and 2 above the start are fixed in clinical.md 4.1; only the bands are settings. */
function bandOf(pre: number, max: number, { greenMax, amberMax }: PainBands): BandColour {
  const rise = max - pre
  if (pre <= greenMax) {
    if (max <= greenMax) return 'green'
    return max <= amberMax ? 'amber' : 'red'
  }
  if (pre <= amberMax) {
    if (rise <= 1 && max <= amberMax) return 'green'
    return (rise <= 2 && max <= amberMax) || rise <= 1 ? 'amber' : 'red'
  }
  return rise <= 1 ? 'amber' : 'red'
}

function assertRanges(input: ResponseInput): void {
  for (const pain of [input.pre, input.max]) {
    if (pain !== null && !(pain >= 0 && pain <= 10)) throw new RangeError('Pain is 0 to 10')
  }
  for (const site of [input.sitePre, input.sitePost, input.siteNextDay]) {
    if (site !== null && !(Number.isInteger(site) && site >= 0 && site <= 6)) throw new RangeError('A site is 0 to 6')
  }
}
