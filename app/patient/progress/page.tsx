import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PainTimeline } from '@/components/charts/pain-timeline'
import { PatientShell } from '@/components/layout/patient-shell'
import { MeasuresDue } from '@/components/measures/patient/measures-due'
import { OwnChanges } from '@/components/progress/own/own-changes'
import { OwnMeasures } from '@/components/progress/own/own-measures'
import { OwnMilestones } from '@/components/progress/own/own-milestones'
import { OwnState } from '@/components/progress/own/own-state'
import { PatientAdherence } from '@/components/progress/patient-adherence'
import { PatientTrend } from '@/components/progress/patient-trend'
import { patientNav } from '@/components/sessions/patient-nav'
import { SITE_WORDS } from '@/components/sessions/starting-point'
import { Card } from '@/components/ui/card'
import { toSpans } from '@/lib/domain/progress/timeline/timeline-spans'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getMeasuresDue } from '@/lib/server/measures/asked'
import { countUnread } from '@/lib/server/messages/thread/own-thread'
import { getOwnMeasures } from '@/lib/server/progress/own/own-measures'
import { getOwnReview } from '@/lib/server/progress/own/own-review'
import { getPatientProgress } from '@/lib/server/progress/patient-progress'
import { getSessionStart } from '@/lib/server/sessions/session-queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress.patient'))('title') }
}

export default async function ProgressPage() {
  const actor = await requireActor('patient')
  const facts = { nowMs: nowMs(), timeZone: actor.clinic.timeZone }
  const [t, sessions, progress, review, { state }, measures, due, unread] = await Promise.all([
    getTranslations('progress.patient'),
    getTranslations('sessions'),
    getPatientProgress(actor.scope, facts),
    getOwnReview(actor.scope, facts),
    getSessionStart(actor.scope, facts),
    getOwnMeasures(actor.scope, facts),
    getMeasuresDue(actor.scope, facts),
    countUnread(actor.scope),
  ])
  const hasPain = progress.days.some(({ knee, back }) => knee !== null || back !== null)
  return (
    <PatientShell
      title={t('title')}
      items={patientNav((place) => sessions(`nav.${place}`), 'progress', unread)}
      isDemo={actor.clinic.isDemo}
    >
      <div className="mt-3 flex flex-col gap-6">
        <OwnState state={state} hadPlan={review.hadPlan} />
        {review.hadPlan && <PatientTrend trend={progress.trend} weeks={progress.weeks} />}
        {hasPain && (
          <Card aria-labelledby="chart">
            <h2 id="chart" className="mb-2 text-xl font-semibold">
              {t('chart')}
            </h2>
            <PainTimeline
              size="phone"
              days={toSpans(progress.days, 1)}
              changes={progress.changes.map(({ day, author }) => {
                const label = author === null ? t('easier') : t('changed', { name: author.split(' ')[0] ?? author })
                return { day, label, name: label, family: 'programme', href: null }
              })}
              summary={t('chartSummary')}
              summaryHidden
              words={{
                pain: t('pain'),
                knee: t('knee'),
                back: t('back'),
                furthest: t('furthest'),
                sessions: t('sessions'),
                day: t('day'),
                paper: t('paper'),
                table: t('table'),
                marks: t('chart'),
                several: String,
                // The axis has room for one word.
                sites: SITE_WORDS.map((place) =>
                  place === 'buttock_hip' ? t('buttock') : sessions(`checkIn.places.${place}`),
                ),
              }}
            />
          </Card>
        )}
        {review.hadPlan && <PatientAdherence adherence={progress.adherence} />}
        <OwnMilestones milestones={review.milestones} />
        {state !== 'suspended' && <MeasuresDue due={due} />}
        <OwnMeasures measures={measures} />
        <OwnChanges changes={review.changes} />
      </div>
    </PatientShell>
  )
}
