import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { answerMorning, dismissNews, putAwayMissed, tellMissedDay, tellNotToday } from '@/app/patient/today/actions'
import { PatientShell } from '@/components/layout/patient-shell'
import { MeasuresDue } from '@/components/measures/patient/measures-due'
import { ReminderTrouble } from '@/components/messages/reminder-trouble'
import { patientNav } from '@/components/sessions/patient-nav'
import { StepDownList } from '@/components/sessions/step-down-list'
import { AroundSession } from '@/components/sessions/today/around-session'
import { BesideSession } from '@/components/sessions/today/beside-session'
import { CannotToday } from '@/components/sessions/today/cannot-today'
import { MorningQuestion } from '@/components/sessions/today/morning-question'
import { NoSession } from '@/components/sessions/today/no-session'
import { PlanNews } from '@/components/sessions/today/plan-news'
import { SessionCard } from '@/components/sessions/today/session-card'
import { WeeklyDue } from '@/components/sessions/today/weekly-due'
import { Callout } from '@/components/ui/callout'
import { initials } from '@/lib/domain/people/names'
import { localHourAt } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'
import { lastingFormatter } from '@/lib/i18n/lasting-formatter'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getMeasuresDue } from '@/lib/server/measures/asked'
import { lastDeliveryFailed } from '@/lib/server/messages/reminders/delivery-log'
import { countUnread } from '@/lib/server/messages/thread/own-thread'
import { getHome } from '@/lib/server/progress/home/home-queries'
import { getToday } from '@/lib/server/sessions/today-queries'
import { isWeeklyDue } from '@/lib/server/sessions/weekly-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.today'))('title') }
}

/** From these hours on it is no longer morning, or afternoon. */
const [AFTERNOON, EVENING] = [12, 18]

function partOfDay(instantMs: number, timeZone: string): 'morning' | 'afternoon' | 'evening' {
  const hour = localHourAt(instantMs, timeZone)
  return hour < AFTERNOON ? 'morning' : hour < EVENING ? 'afternoon' : 'evening'
}

export default async function TodayPage() {
  const actor = await requireActor('patient')
  const { clinic } = actor
  const now = nowMs()
  const facts = { nowMs: now, timeZone: clinic.timeZone }
  const [t, locale, today, home, weeklyIsDue, measures, reminderFailed, unread] = await Promise.all([
    getTranslations('sessions'),
    getLocale(),
    getToday(actor.scope, facts),
    getHome(actor.scope, facts),
    isWeeklyDue(actor.scope, facts),
    getMeasuresDue(actor.scope, facts),
    lastDeliveryFailed(actor.scope, actor.patientId, now),
    countUnread(actor.scope),
  ])
  return (
    <PatientShell
      overline={formatDay(lastingFormatter(locale), today.day, 'weekday')}
      title={t(`today.greeting.${partOfDay(now, clinic.timeZone)}`, { name: actor.givenName })}
      initials={initials(actor.givenName, actor.familyName)}
      items={patientNav((place) => t(`nav.${place}`), 'today', unread)}
      isDemo={clinic.isDemo}
    >
      <div className="mt-5 flex flex-col gap-4">
        {today.morning && (
          <MorningQuestion action={answerMorning} sessionId={today.morning.sessionId} day={today.morning.day} />
        )}
        {reminderFailed && today.state !== 'suspended' && <ReminderTrouble />}
        {weeklyIsDue && today.state === 'active' && <WeeklyDue />}
        {today.isUnsettled && (
          <Callout tone="caution" title={t('today.unsettled.title')}>
            {t('today.unsettled.text')}
          </Callout>
        )}
        {today.paused.length > 0 && (
          <Callout tone="caution" title={t('today.pausedItems.title', { count: today.paused.length })}>
            <ul>
              {today.paused.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
            <p>{t('today.pausedItems.text', { count: today.paused.length })}</p>
          </Callout>
        )}
        {today.news && <PlanNews view={today.news} dismiss={dismissNews} />}
        {today.steppedDown.length > 0 && (
          <Callout tone="neutral" title={t('today.steppedDown.title')}>
            <StepDownList swaps={today.steppedDown} />
            <p>{t('today.steppedDown.text')}</p>
          </Callout>
        )}
        {today.state === 'active' ? (
          <SessionCard {...today.session} look={actor.look} planned={home.planned} />
        ) : (
          <NoSession state={today.state === 'none' && home.hadPlan ? 'over' : today.state} phone={clinic.phone} />
        )}
        {today.state === 'active' && (
          <AroundSession home={home} tellMissed={tellMissedDay} putAwayMissed={putAwayMissed} />
        )}
        {today.state !== 'suspended' && <MeasuresDue due={measures} />}
        {today.state === 'active' && today.session.left > 0 && <CannotToday action={tellNotToday} />}
        {today.state === 'active' && <BesideSession {...today.beside} />}
      </div>
    </PatientShell>
  )
}
