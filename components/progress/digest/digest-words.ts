import { useFormatter, useTranslations } from 'next-intl'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

/** Every word of the digest: the dossier's own, so that a thing is called the same on screen, on paper and in a record. */
export function useDigestWords() {
  const format = useFormatter()
  return {
    t: useTranslations('dossier.digest'),
    td: useTranslations('progress.dossier'),
    tl: useTranslations('dossier.timeline'),
    tp: useTranslations('progress.dossier.proposals'),
    tn: useTranslations('progress.dossier.now'),
    ts: useTranslations('dossier.exercises.skip'),
    te: useTranslations('exercises'),
    format,
    day: (day: PlainDate) => formatDay(format, day, 'day'),
    date: (day: PlainDate) => formatDay(format, day, 'date'),
  }
}
export type DigestWords = ReturnType<typeof useDigestWords>

/** One part of the page: a heading and its lines. */
export type DigestSection = { readonly title: string; readonly lines: readonly string[] }
