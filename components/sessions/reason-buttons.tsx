import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/forms/submit-button'
import { SKIP_REASONS } from '@/lib/domain/sessions/skip-reason'

/** Why a session is left out: one tap each, in fixed order, none looking better than another. */
export function ReasonButtons() {
  const t = useTranslations('sessions.reason')
  return (
    <div className="xs:grid-cols-2 xs:*:last:col-span-2 grid gap-2">
      {SKIP_REASONS.map((reason) => (
        <SubmitButton key={reason} variant="secondary" size="md" name="reason" value={reason} className="min-h-14">
          {t(reason)}
        </SubmitButton>
      ))}
    </div>
  )
}
