import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = { action: FormAction; label?: string; variant?: 'secondary' | 'quiet'; className?: string }

/** For the staff's menu and the locked screen. */
export function SignOutForm({ action, label, variant = 'secondary', className }: Props) {
  const t = useTranslations('common')
  return (
    <Form action={action} idPrefix="sign-out-" className={className ?? ''}>
      <SubmitButton variant={variant} size="md">
        {label ?? t('signOut')}
      </SubmitButton>
    </Form>
  )
}
