import { OctagonAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

type Props = { state: 'none' | 'paused' | 'suspended'; phone: string | null }

/** Why there is nothing to do today. While suspended the exercises are hidden, and one button leads to what to do. */
export function NoSession({ state, phone }: Props) {
  const t = useTranslations('sessions.today')
  if (state !== 'suspended') {
    return (
      <EmptyState headingLevel={2} title={t(`${state}.title`)}>
        <p>{t(`${state}.text`)}</p>
        {state === 'paused' && phone && <p className="mt-2">{t('paused.call', { phone })}</p>}
      </EmptyState>
    )
  }
  return (
    <Card mark="stop" aria-labelledby="stopped" className="flex flex-col gap-4">
      <div>
        <h2 id="stopped" className="text-stop-strong flex items-center gap-2 text-xl font-semibold">
          <OctagonAlert aria-hidden="true" size={26} className="shrink-0" />
          {t('suspended.title')}
        </h2>
        <p className="mt-1">{t('suspended.text')}</p>
      </div>
      <LinkButton href="/patient/stop" variant="danger" size="lg">
        {t('suspended.open')}
      </LinkButton>
    </Card>
  )
}
