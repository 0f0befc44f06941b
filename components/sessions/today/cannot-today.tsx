import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import { SKIP_REASONS } from '@/lib/domain/sessions/skip-reason'
import type { FormAction } from '@/lib/domain/shared/form-state'

/** Telling is worth more than silence: why a session is not done, in one tap. Doing it later still counts as done. */
export function CannotToday({ action }: { action: FormAction }) {
  const t = useTranslations('sessions')
  return (
    <Disclosure summary={t('today.cannot.summary')}>
      <Form action={action} idPrefix="missed-" className="flex flex-col gap-3" aria-labelledby="missed-why">
        <h2 id="missed-why" className="text-xl font-semibold">
          {t('today.cannot.legend')}
        </h2>
        <p className="text-ink-muted">{t('today.cannot.text')}</p>
        <div className="xs:grid-cols-2 grid gap-2">
          {SKIP_REASONS.map((reason) => (
            <SubmitButton key={reason} variant="secondary" size="md" name="reason" value={reason} className="min-h-14">
              {t(`reason.${reason}`)}
            </SubmitButton>
          ))}
        </div>
      </Form>
    </Disclosure>
  )
}
