import { useTranslations } from 'next-intl'
import { PasswordField } from '@/components/access/password-field'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/domain/shared/form-state'

/** A second factor will follow on a page of its own, after this one. */
export function SignInForm({ action }: { action: FormAction }) {
  const t = useTranslations('access.signIn')
  return (
    <Form action={action}>
      <TextField name="email" type="email" label={t('email')} autoComplete="username" spellCheck={false} />
      <PasswordField name="password" label={t('password')} autoComplete="current-password" />
      <SubmitButton>{t('submit')}</SubmitButton>
    </Form>
  )
}
