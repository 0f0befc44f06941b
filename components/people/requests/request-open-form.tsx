import { useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { IDENTITY_PROOFS, REQUEST_KINDS } from '@/lib/domain/people/requests/data-request'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = { action: FormAction; patients: readonly { id: string; name: string }[]; today: PlainDate }

/** A request that a patient made somewhere else. */
export function RequestOpenForm({ action, patients, today }: Props) {
  const t = useTranslations('requests')
  const te = useTranslations('erasure')
  return (
    <Form action={action} aria-label={t('open.title')} className="flex flex-col gap-4">
      <RadioGroup
        name="kind"
        legend={te('kindLegend')}
        options={REQUEST_KINDS.map((value) => ({ value, label: te(`kind.${value}`), hint: te(`kindHint.${value}`) }))}
      />
      <SelectField
        name="patientId"
        label={t('open.patient')}
        placeholder={t('open.choose')}
        options={patients.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField name="receivedOn" label={t('open.receivedOn')} defaultValue={today} max={today} />
      <RadioGroup
        name="identity"
        legend={t('open.identity')}
        options={IDENTITY_PROOFS.map((value) => ({ value, label: t(`identity.${value}`) }))}
      />
      <div>
        <SubmitButton>{t('open.submit')}</SubmitButton>
      </div>
    </Form>
  )
}
