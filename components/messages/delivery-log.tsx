import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { DeliveryFailure, DeliveryState } from '@/lib/domain/messages/delivery'

type Line = {
  readonly id: string
  readonly kind: 'confirm_address' | 'next_morning' | 'session' | 'session_repeat'
  readonly channel: 'email' | 'push'
  readonly state: DeliveryState
  readonly at: Date
  readonly openedAt: Date | null
  readonly failure: DeliveryFailure | null
}

type Props = { lines: readonly Line[]; timeZone: string; isStaff?: boolean }

/** What was sent and when, and what could not be: nothing fails in silence. */
export function DeliveryLog({ lines, timeZone, isStaff = false }: Props) {
  const t = useTranslations('reminders.log')
  const staff = useTranslations('nudges.staff')
  const format = useFormatter()
  const note = useTranslations('nudges.log')
  const saying = ({ state, channel, failure, at }: Line) => {
    if (state === 'failed' && failure !== null) return channel === 'push' ? note(failure) : t(`failure.${failure}`)
    if (state === 'failed') return ''
    return t(`state.${state}`, { at: format.dateTime(at, 'dayTime', { timeZone }) })
  }
  return (
    <Card id="log" aria-labelledby="log-title" className="scroll-mt-4">
      <h2 id="log-title" className="roomy:text-xl text-lg font-semibold">
        {isStaff ? staff('title') : t('title')}
      </h2>
      {isStaff && <p className="text-ink-muted">{staff('text')}</p>}
      {lines.length === 0 ? (
        <p className="text-ink-muted">{t('none')}</p>
      ) : (
        <ul className="divide-line mt-2 divide-y">
          {lines.map((line) => (
            <li key={line.id} className="py-3">
              <p className="font-semibold">
                {line.channel === 'push'
                  ? note(line.kind === 'session_repeat' ? 'kindAgain' : 'kind')
                  : t(`kind.${line.kind}`)}
              </p>
              <p className={line.state === 'failed' ? 'text-caution-strong font-semibold' : 'text-ink-muted'}>
                {saying(line)}
                {line.openedAt && ` ${t('opened', { at: format.dateTime(line.openedAt, 'dayTime', { timeZone }) })}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
