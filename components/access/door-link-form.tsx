import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/domain/shared/form-state'

/** Only this press uses the square up: a scanner that follows links cannot. */
export function DoorLinkForm({ action, token, initials }: { action: FormAction; token: string; initials: string }) {
  const t = useTranslations('access')
  return (
    <Form action={action}>
      <input type="hidden" name="token" value={token} />
      <div>
        <SubmitButton>{t('link.submit', { initials })}</SubmitButton>
        <p className="text-ink-muted mt-3 text-center text-base">{t('door.remember')}</p>
      </div>
    </Form>
  )
}
