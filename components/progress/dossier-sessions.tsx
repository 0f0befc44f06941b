import { useFormatter, useTranslations } from 'next-intl'
import { siteKey, toColour, toDifficulty, toReasons, toSkipReason } from '@/components/progress/dossier-words'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { DossierSession } from '@/lib/domain/progress/dossier'
import { formatDay } from '@/lib/i18n/format-day'

const TONES = { green: 'go', amber: 'caution', red: 'stop', incomplete: 'neutral', red_flag: 'stop' } as const

/** The last sessions, one row each: what was done, what it did to the pain, and where. */
export function DossierSessions({ sessions, total }: { sessions: readonly DossierSession[]; total: number }) {
  const t = useTranslations('progress.dossier.sessions')
  return (
    <Card aria-labelledby="sessions" padding="none" className="min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-3 px-4 pt-4 sm:px-5">
        <h2 id="sessions" className="text-lg font-semibold">
          {t('title')}
        </h2>
        <p className="text-ink-muted text-sm">
          {total === 0 ? t('none') : t('lead', { shown: sessions.length, total })}
        </p>
      </div>
      <ul className="divide-line mt-2 divide-y">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </Card>
  )
}

function SessionRow({ session }: { session: DossierSession }) {
  const t = useTranslations('progress.dossier.sessions')
  const format = useFormatter()
  const { checkIn } = session
  const extras = [
    session.variant === 'good_day' ? null : t(`variant.${session.variant}`),
    session.slot > 1 ? t('nth', { slot: session.slot }) : null,
    session.source === 'paper' ? t('paper') : null,
  ].filter((word) => word !== null)
  return (
    <li className="px-4 py-2.5 sm:px-5">
      <div className="grid grid-cols-2 gap-x-4 gap-y-1 md:grid-cols-[8rem_6rem_minmax(0,1.5fr)_minmax(0,1fr)_minmax(0,1fr)_5.5rem]">
        <p className="font-medium">
          {formatDay(format, session.day, 'weekdayShort')}
          {extras.length > 0 && <span className="text-ink-muted block text-sm font-normal">{extras.join(', ')}</span>}
        </p>
        <p className="tabular-nums">
          <Small>{t('sets')}</Small>
          {t('setsOf', { done: session.setsDone, prescribed: session.setsPrescribed })}
        </p>
        {checkIn ? <CheckInCells checkIn={checkIn} /> : <p className="text-ink-muted">{t('noCheckIn')}</p>}
      </div>
      <Disclosure summary={<span className="text-sm">{t('details')}</span>}>
        <SessionDetails session={session} />
      </Disclosure>
    </li>
  )
}

/** A word over a value, where no column heading stands above it. */
function Small({ children }: { children: string }) {
  return <span className="text-ink-muted block text-sm">{children}</span>
}

function CheckInCells({ checkIn }: { checkIn: NonNullable<DossierSession['checkIn']> }) {
  const t = useTranslations('progress.dossier')
  const colour = toColour(checkIn.colour)
  const reasons = toReasons(checkIn.reasons).map((reason) => t(`reason.${reason}`))
  const place = (site: number) => t(`sites.${siteKey(site)}`)
  return (
    <>
      <div className="col-span-2 md:col-span-1">
        <Badge tone={TONES[colour]}>{t(`colour.${colour}`)}</Badge>
        {(reasons.length > 0 || checkIn.isProvisional) && (
          <span className="text-ink-muted block text-sm">
            {[...reasons, ...(checkIn.isProvisional ? [t('sessions.provisional')] : [])].join(', ')}
          </span>
        )}
      </div>
      <p className="tabular-nums">
        <span className="block">{t('sessions.painOf', { before: checkIn.kneeBefore, most: checkIn.kneeMax })}</span>
        <span className="text-ink-muted block">
          {t('sessions.backOf', { before: checkIn.backBefore, most: checkIn.backMax })}
        </span>
      </p>
      <p>
        <Small>{t('sessions.furthest')}</Small>
        {checkIn.siteBefore === checkIn.siteAfter
          ? place(checkIn.siteAfter)
          : t('sessions.siteOf', { before: place(checkIn.siteBefore), after: place(checkIn.siteAfter).toLowerCase() })}
      </p>
      <p className="tabular-nums">
        <Small>{t('sessions.effort')}</Small>
        {checkIn.effort}
      </p>
    </>
  )
}

function SessionDetails({ session }: { session: DossierSession }) {
  const t = useTranslations('progress.dossier')
  const { checkIn } = session
  return (
    <div className="flex flex-col gap-2">
      <ul className="grid gap-x-6 gap-y-0.5 md:grid-cols-2">
        {session.items.map((item) => {
          const skip = toSkipReason(item.skipReason)
          const difficulty = toDifficulty(item.difficulty)
          const words = [skip && t(`skip.${skip}`), difficulty && t(`difficulty.${difficulty}`)].filter(Boolean)
          return (
            <li key={item.position}>
              {t('sessions.item', { name: item.name, done: item.setsDone, prescribed: item.setsPrescribed })}
              {words.length > 0 && <span className="text-ink-muted"> · {words.join(' · ')}</span>}
            </li>
          )
        })}
      </ul>
      {checkIn && checkIn.settled24h !== null && (
        <p className="text-ink-muted">{t(checkIn.settled24h ? 'sessions.settled' : 'sessions.notSettled')}</p>
      )}
      {checkIn?.note && (
        <p className="max-w-measure whitespace-pre-line">
          <span className="text-ink-muted">{t('sessions.note')}: </span>“{checkIn.note}”
        </p>
      )}
    </div>
  )
}
