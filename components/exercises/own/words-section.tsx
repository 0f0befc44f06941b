import { useTranslations } from 'next-intl'
import type { ExerciseFormValues } from '@/components/exercises/own/exercise-form-values'
import { FormCard } from '@/components/exercises/own/form-card'
import { TextAreaField } from '@/components/forms/text-area-field'
import { STEP_WORDS_MAX, STEPS_MAX, STEPS_MIN } from '@/lib/domain/exercises/content/content-rules'

/** What the patient reads, one sentence a line. */
export function WordsSection({ values }: { values: ExerciseFormValues }) {
  const t = useTranslations('content.form')
  const limits = { min: STEPS_MIN, max: STEPS_MAX, words: STEP_WORDS_MAX }
  return (
    <FormCard id="words" title={t('words')} lead={t('wordsLead')}>
      <TextAreaField
        name="instructions"
        label={t('steps')}
        hint={t('stepsHint', limits)}
        rows={6}
        defaultValue={values.instructions.join('\n')}
      />
      <TextAreaField
        name="cues"
        label={t('cues')}
        hint={t('cuesHint')}
        rows={3}
        defaultValue={values.cues.join('\n')}
      />
      <TextAreaField
        name="commonErrors"
        label={t('commonErrors')}
        hint={t('commonErrorsHint')}
        rows={3}
        defaultValue={values.commonErrors.join('\n')}
      />
      <TextAreaField
        name="stopIf"
        label={t('stopIf')}
        hint={t('stopIfHint')}
        rows={4}
        defaultValue={values.stopIf.join('\n')}
      />
    </FormCard>
  )
}
