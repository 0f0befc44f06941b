import type { useTranslations } from 'next-intl'
import { daysText } from '@/components/exercises/dose-text'
import { BAND_COLOURS } from '@/lib/domain/exercises/dose'
import type { DoseChange } from '@/lib/domain/programmes/revision-diff'

type Words = {
  readonly t: ReturnType<typeof useTranslations<'programmes.change'>>
  readonly te: ReturnType<typeof useTranslations<'exercises'>>
}

/** One changed number or word of a dose: "repetitions 8 → 10". */
export function doseChangeText({ t, te }: Words, { field, from, to }: DoseChange): string {
  const value = (stored: DoseChange['from']): string | number => {
    if (typeof stored === 'number') return stored
    if (stored === null) return t('none')
    const band = BAND_COLOURS.find((colour) => colour === stored)
    if (band) return te(`band.${band}`)
    return Array.isArray(stored) ? daysText(te, stored) : String(stored)
  }
  return t(`field.${field}`, { from: value(from), to: value(to) })
}
