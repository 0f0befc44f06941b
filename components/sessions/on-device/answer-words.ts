import type { useTranslations } from 'next-intl'
import { SYNC_REFUSALS, type SyncRefusal } from '@/lib/schemas/sync'

/** What a form that writes to the device first may say by itself, translated on the server. */
export type AnswerWords = ReturnType<typeof readAnswerWords>

/** The messages of the schemas in `lib/schemas/sessions.ts` that these forms can meet. */
const FIELD_KEYS = [
  ...(['missing', 'invalid', 'choose', 'answer', 'site', 'back_pain', 'knee_pain', 'effort', 'sets_done'] as const),
  ...(['weakness_answer', 'numbness_answer', 'note_too_long', 'characters', 'reps_done', 'load'] as const),
]

export function readAnswerWords(t: ReturnType<typeof useTranslations<never>>) {
  const fields: Record<string, string> = Object.fromEntries(FIELD_KEYS.map((key) => [key, t(`errors.fields.${key}`)]))
  fields.reverted_missing = t('sessions.checkIn.revertedMissing')
  return {
    fields,
    why: Object.fromEntries(SYNC_REFUSALS.map((reason) => [reason, t(`unsent.why.${reason}`)])) as Record<
      SyncRefusal,
      string
    >,
    title: t('unsent.saved.title'),
    text: t('unsent.saved.text'),
    sessionOpens: t('unsent.saved.sessionOpens'),
    toToday: t('unsent.saved.toToday'),
    toUnsent: t('unsent.saved.toUnsent'),
    stopSaved: t('unsent.stop.saved'),
    stopLost: t('unsent.stop.lost'),
    stopBack: t('sessions.stop.back'),
  }
}
