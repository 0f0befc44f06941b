import type { useTranslations } from 'next-intl'
import { PATIENT_MEASURES, type PatientMeasure } from '@/lib/domain/measures/due'
import { NPRS_MOMENTS, NPRS_SITES, type NprsMoment, type NprsSite } from '@/lib/domain/measures/measure'

export type QuestionWords = ReturnType<typeof readQuestionWords>

const LEVELS = ['1', '2', '3', '4', '5', '6', '7'] as const

/** What the question sheets ask, for what of them is not sent. */
export function readQuestionWords(t: ReturnType<typeof useTranslations<never>>) {
  return {
    sheet: t('unsent.entry.sheet'),
    yes: t('common.form.yes'),
    no: t('common.form.no'),
    groc: t('measures.patient.grocQuestion'),
    pgic: t('measures.patient.pgicQuestion'),
    titles: Object.fromEntries(
      PATIENT_MEASURES.map((measure) => [measure, t(`measures.patient.title.${measure}`)]),
    ) as Record<PatientMeasure, string>,
    levels: LEVELS.map((level) => t(`measures.level.${level}`)),
    pain: Object.fromEntries(
      NPRS_SITES.map((site) => [
        site,
        Object.fromEntries(
          NPRS_MOMENTS.map((moment) => [
            moment,
            t(`measures.patient.pain.${site}`, { moment: t(`measures.patient.moment.${moment}`) }),
          ]),
        ),
      ]),
    ) as Record<NprsSite, Record<NprsMoment, string>>,
  }
}
