import { useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { MeasureFields } from '@/components/measures/measure-fields'
import { TextLink } from '@/components/ui/text-link'
import { MEASURE, type MeasureKey } from '@/lib/domain/measures/measure'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = { action: FormAction; patientId: string; measure: MeasureKey; today: PlainDate; backHref: string }

/** Measured by hand, by nature: a clinician stands beside it with a watch. */
const BY_HAND: readonly MeasureKey[] = ['five_sts', 'chair_stand']

/** One measure, taken once. */
export function MeasureForm({ action, patientId, measure, today, backHref }: Props) {
  const t = useTranslations('measures')
  const { versions } = MEASURE[measure]
  return (
    <Form action={action} aria-label={t(`name.${measure}`)} className="flex flex-col gap-5">
      <input type="hidden" name="patientId" value={patientId} readOnly />
      <input type="hidden" name="measure" value={measure} readOnly />
      {versions.length === 1 ? (
        <input type="hidden" name="form" value={versions[0]} readOnly />
      ) : (
        <SelectField
          name="form"
          label={t('form.version')}
          options={versions.map((value) => ({ value, label: value }))}
        />
      )}
      <MeasureFields measure={measure} />
      <RadioGroup
        name="mode"
        legend={t('form.mode')}
        look="segments"
        defaultValue={BY_HAND.includes(measure) ? 'clinician' : 'patient'}
        options={(['patient', 'clinician'] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      <DateField name="takenOn" label={t('form.day')} defaultValue={today} max={today} className="max-w-56" />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>{t('form.save')}</SubmitButton>
        <TextLink tall href={backHref}>
          {t('cancel')}
        </TextLink>
      </div>
    </Form>
  )
}
