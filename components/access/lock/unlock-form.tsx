import { useTranslations } from 'next-intl'
import { PasswordField } from '@/components/access/password-field'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, UNLOCK_FIELD } from '@/lib/domain/shared/form-state'

/** Unlocks and leads back to the page that was asked for. */
export function UnlockForm({ action, to }: { action: FormAction; to: string }) {
  const t = useTranslations('access.lock')
  return (
    <Form action={action}>
      <input type="hidden" name="to" value={to} />
      <PasswordField name={UNLOCK_FIELD} label={t('password')} autoComplete="current-password" />
      <SubmitButton>{t('submit')}</SubmitButton>
    </Form>
  )
}
