import type { createFormatter, useTranslations } from 'next-intl'
import { siteKey } from '@/components/progress/dossier-words'
import type { PainChange, Trend } from '@/lib/domain/progress/trend'

type Words = {
  readonly t: ReturnType<typeof useTranslations<'progress.dossier'>>
  readonly td: ReturnType<typeof useTranslations<'dossier.timeline'>>
  readonly format: ReturnType<typeof createFormatter>
}

/** Both pains and the furthest point, first week against last: short beside a heading, and in sentences. Unknown ones are left out. */
export function trendFacts(
  { t, td, format }: Words,
  { kneeFrom, kneeTo, siteFrom, siteTo }: Trend,
  back: PainChange,
): { readonly short: readonly string[]; readonly long: readonly string[] } {
  const score = (value: number) => format.number(value, { maximumFractionDigits: 1 })
  const place = (site: number) => t(`sites.${siteKey(site)}`).toLowerCase()
  const knee = kneeFrom !== null && kneeTo !== null ? { from: score(kneeFrom), to: score(kneeTo) } : null
  const spine = back.from !== null && back.to !== null ? { from: score(back.from), to: score(back.to) } : null
  const site = siteFrom !== null && siteTo !== null ? { from: place(siteFrom), to: place(siteTo) } : null
  return {
    short: [
      ...(knee ? [t('timeline.knee', knee)] : []),
      ...(spine ? [td('backShort', spine)] : []),
      ...(site ? [t('timeline.site', site)] : []),
    ],
    long: [
      ...(knee ? [t('timeline.factsKnee', knee)] : []),
      ...(spine ? [td('backLong', spine)] : []),
      ...(site ? [t('timeline.factsSite', site)] : []),
    ],
  }
}
