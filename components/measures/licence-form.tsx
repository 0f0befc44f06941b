import { useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { MEASURE, MEASURES } from '@/lib/domain/measures/measure'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** Puts the clinic's permission for a measure on record. */
export function LicenceForm({ action, today }: { action: FormAction; today: PlainDate }) {
  const t = useTranslations('measures')
  const owned = MEASURES.filter((measure) => MEASURE[measure].use === 'score')
  return (
    <Form action={action} aria-label={t('licences.record')} className="flex flex-col gap-4">
      <SelectField
        name="measure"
        label={t('licences.measure')}
        placeholder={t('licences.choose')}
        options={owned.map((value) => ({ value, label: t(`name.${value}`) }))}
      />
      <TextField name="proof" label={t('licences.proof')} hint={t('licences.proofHint')} maxLength={300} />
      <DateField name="grantedOn" label={t('licences.granted')} max={today} />
      <DateField name="expiresOn" label={t('licences.expires')} optional />
      <SubmitButton>{t('licences.record')}</SubmitButton>
    </Form>
  )
}
