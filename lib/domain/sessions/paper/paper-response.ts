import type { AlertToRaise } from '@/lib/domain/sessions/after-response'
import {
  DEFAULT_BANDS,
  type PainBands,
  type ResponseReason,
  type SymptomResponse,
} from '@/lib/domain/sessions/traffic-light'

/** How far down it went, as the printed log asks: Back, Knee, Foot. */
export const PAPER_PLACES = ['back', 'knee', 'foot'] as const
export type PaperPlace = (typeof PAPER_PLACES)[number]

/** The place as a site of clinical.md 4.2: the lowest that its word still means. */
export const SITE_OF_PLACE: Readonly<Record<PaperPlace, number>> = { back: 1, knee: 4, foot: 6 }

/** The nearest word of the log for a site, so that a day in the app and a day on paper can be compared; null where nothing hurt. */
export function placeOfSite(site: number): PaperPlace | null {
  if (site <= 0) return null
  if (site <= 2) return 'back'
  return site <= 4 ? 'knee' : 'foot'
}

/** What one row of the log says; null is nothing written, never zero (hazard H11). Pain 0–10, the most of the day. */
export type PaperAnswers = {
  readonly backPain: number | null
  readonly kneePain: number | null
  readonly place: PaperPlace | null
  /** "Usual again next day?" */
  readonly settled: boolean | null
}

export const NOTHING_WRITTEN: PaperAnswers = { backPain: null, kneePain: null, place: null, settled: null }

/**
 * The traffic light of clinical.md 4.3 for a row of the printed log. Paper asks neither the warning signs nor where the day began from, so
 * that a row is incomplete, never green and never amber; "not back to usual" is red whatever else is missing, because nothing that was
 * not asked could make it better (a design decision, stricter than the order of 4.3). It is final: nobody asks any more.
 */
export function respondToPaper(
  { backPain, kneePain, place, settled }: PaperAnswers,
  { bands = DEFAULT_BANDS, placeBefore }: { readonly bands?: PainBands; readonly placeBefore: PaperPlace | null },
): SymptomResponse {
  const reasons: ResponseReason[] = settled === false ? ['not_settled_24h'] : ['unanswered']
  if (Math.max(backPain ?? 0, kneePain ?? 0) > bands.amberMax) reasons.push('pain_band')
  if (place && placeBefore && SITE_OF_PLACE[place] > SITE_OF_PLACE[placeBefore]) reasons.push('peripheralised')
  return { colour: settled === false ? 'red' : 'incomplete', reasons, provisional: false, suspends: false }
}

/**
 * What a therapist is told of a row that is not red: more pain than any start makes green, and a place further down than the time
 * before. The programme is not changed for these: without a start nobody knows whether they were red.
 */
export function alertsOfPaper({ colour, reasons }: SymptomResponse): AlertToRaise[] {
  if (colour === 'red') return []
  const alerts: AlertToRaise[] = []
  if (reasons.includes('peripheralised')) alerts.push({ kind: 'peripheralised', level: 'high' })
  if (reasons.includes('pain_band')) alerts.push({ kind: 'paper_pain', level: 'high' })
  return alerts
}
