import { CalendarClock, CirclePause, ClipboardList, Flag, OctagonAlert, Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { telephoneLink } from '@/components/sessions/stop/telephone-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { buttonClass } from '@/components/ui/looks/button-class'
import { TextLink } from '@/components/ui/text-link'

type Props = { state: 'none' | 'over' | 'paused' | 'suspended' | 'expired'; phone: string | null }

const ICONS = { none: ClipboardList, over: Flag, paused: CirclePause, expired: CalendarClock } as const

/** Why there is nothing to do today. While suspended the exercises are hidden, and one button leads to what to do. */
export function NoSession({ state, phone }: Props) {
  const t = useTranslations('sessions.today')
  if (state !== 'suspended') {
    const Icon = ICONS[state]
    return (
      <EmptyState
        headingLevel={2}
        icon={<Icon size={30} />}
        title={t(`${state}.title`)}
        action={
          phone && (
            <a href={telephoneLink(phone)} className={buttonClass('secondary', 'md')}>
              <Phone aria-hidden="true" size={22} className="shrink-0" />
              {t('call', { phone })}
            </a>
          )
        }
      >
        <p>{t(`${state}.text`)}</p>
        {phone && <p className="mt-2">{t('questions')}</p>}
        {(state === 'over' || state === 'paused') && (
          <p>
            <TextLink tall href="/patient/progress">
              {t('seeProgress')}
            </TextLink>
          </p>
        )}
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
