import { useTranslations } from 'next-intl'
import { PatientMeasureFields } from '@/components/measures/patient/patient-measure-fields'
import { DeviceForm } from '@/components/sessions/on-device/device-form'
import { RemainingSubmit } from '@/components/sessions/remaining-submit'
import type { PatientMeasure } from '@/lib/domain/measures/due'
import { NPRS_MOMENTS, NPRS_SITES } from '@/lib/domain/measures/measure'
import { PSFS_ACTIVITIES } from '@/lib/domain/measures/score'
import type { FormAction } from '@/lib/domain/shared/form-state'
import { STATEMENT_NAMES } from '@/lib/schemas/patient-measures'

type Props = {
  action: FormAction
  measure: PatientMeasure
  activities: readonly string[]
  /** What else is due. */
  next: PatientMeasure | null
}

/** One measure in the patient's own answers: nothing chosen beforehand, everything answered or named. */
export function PatientMeasureForm({ action, measure, activities, next }: Props) {
  const t = useTranslations('measures.patient')
  const warning = useTranslations('sessions.warning')
  const names = namesOf(measure, activities.length)
  return (
    <DeviceForm
      form={{ kind: 'measure', next: next ? `/patient/questions/${next}` : '/patient/today' }}
      action={action}
      aria-label={t(`title.${measure}`)}
      className="mt-4 flex flex-col gap-6"
    >
      <input type="hidden" name="measure" value={measure} readOnly />
      <PatientMeasureFields measure={measure} activities={activities} />
      <RemainingSubmit names={names} leftWords={[...names, ''].map((_, count) => warning('questionsLeft', { count }))}>
        {t('send')}
      </RemainingSubmit>
    </DeviceForm>
  )
}

/** The radio groups that want an answer. */
function namesOf(measure: PatientMeasure, activities: number): readonly string[] {
  switch (measure) {
    case 'nprs':
      return NPRS_SITES.flatMap((site) => NPRS_MOMENTS.map((moment) => `pain.${site}.${moment}`))
    case 'psfs':
      return Array.from({ length: activities || PSFS_ACTIVITIES.min }, (_, index) => `activities.${index}.score`)
    case 'rmdq':
      return STATEMENT_NAMES
    default:
      return ['value']
  }
}
