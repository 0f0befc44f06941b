import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'

/** What must be settled elsewhere before anybody is asked to pay by these numbers (clinical.md 8). */
export function DeviceQuestion() {
  const t = useTranslations('monitoring.device')
  return (
    <Callout tone="caution" role="note" title={t('title')} className="mb-4 max-w-4xl break-inside-avoid">
      <p>{t('text')}</p>
    </Callout>
  )
}
