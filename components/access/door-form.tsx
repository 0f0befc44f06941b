import { useTranslations } from 'next-intl'
import { DoorCodeField } from '@/components/access/door-code-field'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/domain/shared/form-state'

/** Code and year of birth. */
export function DoorForm({ action }: { action: FormAction }) {
  const t = useTranslations('access.door')
  return (
    <Form action={action}>
      <DoorCodeField name="code" label={t('code')} hint={t('codeHint')} />
      <TextField
        name="yearOfBirth"
        label={t('year')}
        inputMode="numeric"
        autoComplete="bday-year"
        maxLength={4}
        width="year"
      />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
        <p className="text-ink-muted mt-3 text-center text-base">{t('remember')}</p>
      </div>
    </Form>
  )
}
