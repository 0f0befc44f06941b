import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import { SKIP_REASONS } from '@/lib/domain/sessions/skip-reason'
import type { FormAction } from '@/lib/domain/shared/form-state'

/** Telling is worth more than silence: why a session is not done, in one choice. */
export function CannotToday({ action }: { action: FormAction }) {
  const t = useTranslations('sessions')
  return (
    <Disclosure summary={t('today.cannot.summary')}>
      <Form action={action} idPrefix="missed-">
        <RadioGroup
          name="reason"
          legend={t('today.cannot.legend')}
          options={SKIP_REASONS.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
        />
        <SubmitButton variant="secondary">{t('today.cannot.send')}</SubmitButton>
      </Form>
    </Disclosure>
  )
}
