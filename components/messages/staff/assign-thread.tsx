import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { VersionField } from '@/components/forms/version-field'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  patientId: string
  care: { readonly markVersion: number; readonly lookedAfterById: string; readonly therapistId: string }
  colleagues: readonly { readonly id: string; readonly name: string }[]
}

/** A thread goes with its patient: the mark is the work queue's. Asking their own therapist gives it back. */
export function AssignThread({ action, patientId, care, colleagues }: Props) {
  const t = useTranslations('people.panel')
  return (
    <Form action={action} idPrefix="assign-" aria-label={t('assign')} className="flex flex-col gap-3">
      <input type="hidden" name="patientId" value={patientId} readOnly />
      <VersionField version={care.markVersion} />
      <SelectField
        name="memberId"
        label={t('assignTo')}
        hint={t('assignHint')}
        defaultValue={care.lookedAfterById}
        options={colleagues.map(({ id, name }) => ({
          value: id,
          label: id === care.therapistId ? t('ownTherapist', { name }) : name,
        }))}
      />
      <SubmitButton size="md" variant="secondary">
        {t('assignSubmit')}
      </SubmitButton>
    </Form>
  )
}
