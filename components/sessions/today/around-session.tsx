import { useTranslations } from 'next-intl'
import { MissedDay } from '@/components/sessions/today/missed-day'
import { ToldTip } from '@/components/sessions/today/told-tip'
import type { SkipReason } from '@/lib/domain/sessions/skip-reason'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = {
  home: {
    readonly weeksInARow: number | null
    readonly missedDay: PlainDate | null
    readonly toldToday: SkipReason | null
  }
  tellMissed: FormAction
  putAwayMissed: FormAction
}

/** One week is no row yet. */
const A_ROW = 2

/** What stands around today's session, quietly: a tip, a day that has passed, and weeks in a row. */
export function AroundSession({ home, tellMissed, putAwayMissed }: Props) {
  const t = useTranslations('sessions.today')
  const { weeksInARow, missedDay, toldToday } = home
  return (
    <>
      {toldToday !== null && <ToldTip reason={toldToday} />}
      {missedDay !== null && <MissedDay day={missedDay} tell={tellMissed} putAway={putAwayMissed} />}
      {weeksInARow !== null && weeksInARow >= A_ROW && (
        <p className="text-ink-muted">{t('streak', { weeks: weeksInARow })}</p>
      )}
    </>
  )
}
