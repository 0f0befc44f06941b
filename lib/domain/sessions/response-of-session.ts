import { type PainBands, type TwoSiteResponse, worstPain } from '@/lib/domain/sessions/traffic-light'

export type AnswersAround = {
  readonly before: { readonly backPain: number; readonly kneePain: number; readonly site: number }
  readonly checkIn: {
    readonly backPainMax: number
    readonly kneePainMax: number
    readonly siteAfter: number
    readonly spreadReverted: boolean | null
    readonly newWeakness: boolean
    readonly newNumbness: boolean
  }
}

/** How the body took a session, from what was said before and after it; the next morning is still to come. */
export function responseOfSession({ before, checkIn }: AnswersAround, bands: PainBands): TwoSiteResponse {
  return worstPain(
    {
      back: { pre: before.backPain, max: checkIn.backPainMax },
      knee: { pre: before.kneePain, max: checkIn.kneePainMax },
      sitePre: before.site,
      sitePost: checkIn.siteAfter,
      siteNextDay: null,
      spreadRevertedAtOnce: checkIn.spreadReverted,
      settled24h: null,
      newWeakness: checkIn.newWeakness,
      newNumbness: checkIn.newNumbness,
      // A session whose check was not clear is refused.
      redFlag: false,
    },
    bands,
  )
}
