import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'
import type { SkipReason } from '@/lib/domain/sessions/skip-reason'

/** Reasons for which a fixed place in the day helps. */
const PLANNABLE: readonly SkipReason[] = ['time', 'forgot']

/** One short thing that may help, for the rest of the day on which a reason was told. */
export function ToldTip({ reason }: { reason: SkipReason }) {
  const t = useTranslations('sessions.today.tip')
  return (
    <Callout tone="accent" role="status" title={t('title')}>
      {t(reason)}
      {PLANNABLE.includes(reason) && (
        <p>
          <TextLink tall href="/patient/me/calendar">
            {t('plan')}
          </TextLink>
        </p>
      )}
    </Callout>
  )
}
