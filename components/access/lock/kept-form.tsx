import { useTranslations } from 'next-intl'
import { PasswordField } from '@/components/access/password-field'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, UNLOCK_FIELD } from '@/lib/domain/shared/form-state'

type Props = {
  /** The action that was meant, and the form of the page that it was sent from: its answer goes there. */
  action: FormAction
  formKey: string
  /** What was sent, name by name, as it came. */
  fields: readonly (readonly [string, string])[]
}

/** The form that met a locked screen, once more, with the password beside it. */
export function KeptForm({ action, formKey, fields }: Props) {
  const t = useTranslations('access.lock')
  return (
    <Form action={action} formKey={formKey}>
      {fields.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a form may send one name and value twice, and the list never changes
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <PasswordField name={UNLOCK_FIELD} label={t('password')} autoComplete="current-password" />
      <SubmitButton>{t('submit')}</SubmitButton>
    </Form>
  )
}
