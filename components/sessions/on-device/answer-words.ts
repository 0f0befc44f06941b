import type { useTranslations } from 'next-intl'
import type { AnswerForm } from '@/lib/client/answers/answer-form'
import { NPRS_MOMENTS, NPRS_SITES } from '@/lib/domain/measures/measure'
import { SYNC_REFUSALS, type SyncRefusal } from '@/lib/schemas/sync'

/** What a form that writes to the device first may say by itself, translated on the server. */
export type AnswerWords = ReturnType<typeof readAnswerWords>

/** The messages of the schemas in `lib/schemas/sessions.ts` that these forms can meet. */
const FIELD_KEYS = [
  ...(['missing', 'invalid', 'choose', 'answer', 'site', 'back_pain', 'knee_pain', 'effort', 'sets_done'] as const),
  ...(['weakness_answer', 'numbness_answer', 'note_too_long', 'characters', 'reps_done', 'load'] as const),
  ...(['message_too_long', 'warning_words'] as const),
]

const SHEET_KEYS = [
  'pain' as const,
  'activity' as const,
  ...NPRS_SITES.flatMap((site) => NPRS_MOMENTS.map((moment) => `nprs_${site}_${moment}` as const)),
]

export function readAnswerWords(t: ReturnType<typeof useTranslations<never>>, kind: AnswerForm['kind']) {
  const fields: Record<string, string> = Object.fromEntries(FIELD_KEYS.map((key) => [key, t(`errors.fields.${key}`)]))
  fields.reverted_missing = t('sessions.checkIn.revertedMissing')
  if (kind === 'measure') {
    for (const key of SHEET_KEYS) fields[key] = t(`errors.fields.${key}`)
    fields.twice = t('measures.form.fault.twice')
  }
  return {
    fields,
    why: Object.fromEntries(SYNC_REFUSALS.map((reason) => [reason, t(`unsent.why.${reason}`)])) as Record<
      SyncRefusal,
      string
    >,
    notKept: t('offline.failed'),
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
