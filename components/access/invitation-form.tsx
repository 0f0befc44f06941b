import { useTranslations } from 'next-intl'
import { PasswordField } from '@/components/access/password-field'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = { action: FormAction; token: string; email: string }

/** One password field that can be shown, rather than the same twice. */
export function InvitationForm({ action, token, email }: Props) {
  const t = useTranslations('access.invitation')
  return (
    <Form action={action}>
      <input type="hidden" name="token" value={token} />
      {/* For the password manager, which files the password under it. */}
      <input type="email" value={email} autoComplete="username" readOnly hidden />
      <PasswordField name="password" label={t('password')} hint={t('hint')} autoComplete="new-password" />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
        <p className="text-ink-muted mt-3 text-center text-base">{t('ends')}</p>
      </div>
    </Form>
  )
}
