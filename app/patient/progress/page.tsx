import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PainTimeline } from '@/components/charts/pain-timeline'
import { PatientShell } from '@/components/layout/patient-shell'
import { PatientAdherence } from '@/components/progress/patient-adherence'
import { PatientTrend } from '@/components/progress/patient-trend'
import { patientNav } from '@/components/sessions/patient-nav'
import { SITE_WORDS } from '@/components/sessions/starting-point'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getPatientProgress } from '@/lib/server/progress/patient-progress'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress.patient'))('title') }
}

export default async function ProgressPage() {
  const actor = await requireActor('patient')
  const [t, sessions, progress] = await Promise.all([
    getTranslations('progress.patient'),
    getTranslations('sessions'),
    getPatientProgress(actor.scope, { nowMs: nowMs(), timeZone: actor.clinic.timeZone }),
  ])
  const hasPain = progress.days.some(({ knee, back }) => knee !== null || back !== null)
  return (
    <PatientShell
      title={t('title')}
      items={patientNav({ today: sessions('nav.today'), progress: sessions('nav.progress') }, 'progress')}
      isDemo={actor.clinic.isDemo}
    >
      <div className="mt-3 flex flex-col gap-6">
        <PatientTrend trend={progress.trend} weeks={progress.weeks} />
        {hasPain && (
          <Card aria-labelledby="chart">
            <h2 id="chart" className="mb-2 text-xl font-semibold">
              {t('chart')}
            </h2>
            <PainTimeline
              size="phone"
              days={progress.days}
              changes={progress.changes.map(({ day, author }) => ({
                day,
                kind: 'programme',
                label: author === null ? t('easier') : t('changed', { name: author.split(' ')[0] ?? author }),
              }))}
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
                // The axis has room for one word.
                sites: SITE_WORDS.map((place) =>
                  place === 'buttock_hip' ? t('buttock') : sessions(`checkIn.places.${place}`),
                ),
              }}
            />
          </Card>
        )}
        <PatientAdherence adherence={progress.adherence} />
      </div>
    </PatientShell>
  )
}
