import { useTranslations } from 'next-intl'
import { DeviceForm } from '@/components/sessions/on-device/device-form'
import { ReasonButtons } from '@/components/sessions/reason-buttons'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/lib/domain/shared/form-state'

/** Telling is worth more than silence: why a session is not done, in one tap. Doing it later still counts as done. */
export function CannotToday({ action }: { action: FormAction }) {
  const t = useTranslations('sessions.today.cannot')
  return (
    <Disclosure summary={t('summary')}>
      <DeviceForm
        form={{ kind: 'missed' }}
        action={action}
        idPrefix="missed-"
        className="flex flex-col gap-3"
        aria-labelledby="missed-why"
      >
        <h2 id="missed-why" className="text-xl font-semibold">
          {t('legend')}
        </h2>
        <p className="text-ink-muted">{t('text')}</p>
        <ReasonButtons />
      </DeviceForm>
    </Disclosure>
  )
}
