import { ChevronRight } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { siteKey, toColour, toDifficulty, toReasons, toSkipReason } from '@/components/progress/dossier-words'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { DossierSession } from '@/lib/domain/progress/dossier'
import { formatDay } from '@/lib/i18n/format-day'

const TONES = { green: 'go', amber: 'caution', red: 'stop', incomplete: 'neutral', red_flag: 'stop' } as const

type Props = {
  sessions: readonly DossierSession[]
  total: number
  /** The session that a link led to. */
  open: string | null
  /** Where a log that came back on paper is keyed in. */
  paperPath: string
}

/** The last sessions, one row each: what was done, what it did to the pain, and where. */
export function DossierSessions({ sessions, total, open, paperPath }: Props) {
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
        <TextLink href={paperPath} className="ml-auto text-sm">
          {t('keyIn')}
        </TextLink>
      </div>
      <ul className="divide-line mt-2 divide-y">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} isOpen={session.id === open} />
        ))}
      </ul>
    </Card>
  )
}

function SessionRow({ session, isOpen }: { session: DossierSession; isOpen: boolean }) {
  const t = useTranslations('progress.dossier.sessions')
  const format = useFormatter()
  const { checkIn } = session
  const extras = [
    session.variant === 'good_day' ? null : t(`variant.${session.variant}`),
    session.slot > 1 ? t('nth', { slot: session.slot }) : null,
    session.source === 'paper' ? t('paper') : null,
  ].filter((word) => word !== null)
  return (
    <li id={`session-${session.id}`} className="target:bg-accent-soft scroll-mt-4">
      <details open={isOpen} className="group/row">
        <summary className="hover:bg-sunken grid list-none grid-cols-[1.25rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 px-4 py-2 sm:px-5 md:grid-cols-[1.25rem_6rem_6rem_4rem_6.25rem_minmax(0,1fr)_2.75rem] md:gap-x-2 lg:grid-cols-[1.25rem_6.5rem_6.75rem_4.5rem_6.5rem_minmax(0,1fr)_3rem] lg:gap-x-3 [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden="true"
            size={18}
            className="text-accent-strong mt-0.5 transition-transform group-open/row:rotate-90"
          />
          <span className="font-medium">
            {formatDay(format, session.day, 'weekdayShort')}
            {extras.length > 0 && <span className="text-ink-muted block text-sm font-normal">{extras.join(', ')}</span>}
          </span>
          {checkIn ? (
            <Response checkIn={checkIn} />
          ) : (
            <span className="text-ink-muted text-sm max-md:text-right">{t('noCheckIn')}</span>
          )}
          <span className="col-span-2 col-start-2 flex flex-wrap gap-x-6 gap-y-1 md:contents">
            <span className="tabular-nums">
              <Small>{t('sets')}</Small>
              {t('setsOf', { done: session.setsDone, prescribed: session.setsPrescribed })}
            </span>
            {checkIn && <Scores checkIn={checkIn} />}
          </span>
        </summary>
        <div className="px-4 pb-3 sm:pr-5 sm:pl-13">
          <SessionDetails session={session} />
        </div>
      </details>
    </li>
  )
}

/** A word over a value, where no column heading stands above it. */
function Small({ children }: { children: string }) {
  return <span className="text-ink-muted block text-sm">{children}</span>
}

type CheckIn = NonNullable<DossierSession['checkIn']>

/** The colour with its word; why it is so stands below, over the whole width. */
function Response({ checkIn }: { checkIn: CheckIn }) {
  const t = useTranslations('progress.dossier')
  const colour = toColour(checkIn.colour)
  const reasons = toReasons(checkIn.reasons).map((reason) => t(`reason.${reason}`))
  const open = [t('sessions.provisional')]
  const morning = { answered: [], not_yet: open, due: open, unknown: [t('sessions.unanswered')] }
  const words = [...reasons, ...morning[checkIn.nextMorning]]
  return (
    <>
      <span>
        <Badge tone={TONES[colour]}>{t(`colour.${colour}`)}</Badge>
      </span>
      {words.length > 0 && (
        <span className="text-ink-muted col-span-2 col-start-2 text-sm first-letter:uppercase md:col-span-5 md:col-start-3 md:row-start-2">
          {words.join(', ')}
        </span>
      )}
    </>
  )
}

function Scores({ checkIn }: { checkIn: CheckIn }) {
  const t = useTranslations('progress.dossier')
  const { siteBefore, siteAfter } = checkIn
  const none = t('sessions.notWritten')
  const place = (site: number | null) => (site === null ? none : t(`sites.${siteKey(site)}`))
  return (
    <>
      <span className="whitespace-nowrap tabular-nums">
        <span className="block">
          {checkIn.kneeBefore === null
            ? t('sessions.painMost', { most: checkIn.kneeMax ?? none })
            : t('sessions.painOf', { before: checkIn.kneeBefore, most: checkIn.kneeMax ?? none })}
        </span>
        <span className="text-ink-muted block">
          {checkIn.backBefore === null
            ? t('sessions.backMost', { most: checkIn.backMax ?? none })
            : t('sessions.backOf', { before: checkIn.backBefore, most: checkIn.backMax ?? none })}
        </span>
      </span>
      <span>
        <Small>{t('sessions.furthest')}</Small>
        {siteBefore === null || siteBefore === siteAfter
          ? place(siteAfter)
          : t('sessions.siteOf', { before: place(siteBefore), after: place(siteAfter).toLowerCase() })}
      </span>
      <span className="tabular-nums">
        <Small>{t('sessions.effort')}</Small>
        {checkIn.effort ?? none}
      </span>
    </>
  )
}

function SessionDetails({ session }: { session: DossierSession }) {
  const t = useTranslations('progress.dossier')
  const { checkIn, keyed } = session
  const format = useFormatter()
  const keyedWords = (name: string | null, date: string) =>
    name === null ? t('sessions.paperKeyedPlain', { date }) : t('sessions.paperKeyed', { name, date })
  return (
    <div className="flex flex-col gap-2">
      {keyed && <p className="text-ink-muted">{keyedWords(keyed.by, formatDay(format, keyed.on, 'day'))}</p>}
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
