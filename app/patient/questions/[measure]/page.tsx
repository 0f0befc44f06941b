import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { answerMeasure } from '@/app/patient/questions/[measure]/actions'
import { PatientShell } from '@/components/layout/patient-shell'
import { PatientMeasureForm } from '@/components/measures/patient/patient-measure-form'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { patientMeasureSchema } from '@/lib/schemas/patient-measures'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getPatientQuestions } from '@/lib/server/measures/patient-queries'

type Props = { params: Promise<{ measure: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const parsed = patientMeasureSchema.safeParse(await params)
  const t = await getTranslations('measures.patient')
  return { title: parsed.success ? t(`title.${parsed.data.measure}`) : t('open') }
}

/** One measure on the phone, in the patient's own answers. */
export default async function QuestionsPage({ params }: Props) {
  const actor = await requireActor('patient')
  const parsed = patientMeasureSchema.safeParse(await params)
  if (!parsed.success) notFound()
  const { measure } = parsed.data
  const facts = { nowMs: nowMs(), timeZone: actor.clinic.timeZone }
  const [t, common, questions] = await Promise.all([
    getTranslations('measures.patient'),
    getTranslations('common'),
    getPatientQuestions(actor.scope, measure, facts),
  ])
  return (
    <PatientShell
      back={{ href: '/patient/today', label: common('back'), icon: <ChevronLeft /> }}
      title={t(`title.${measure}`)}
      isDemo={actor.clinic.isDemo}
    >
      {questions.isDue ? (
        <>
          <p className="text-ink-muted">{t(`lead.${measure}`)}</p>
          <PatientMeasureForm
            action={answerMeasure}
            measure={measure}
            activities={questions.activities}
            next={questions.next}
          />
        </>
      ) : (
        <div className="mt-4 flex flex-1 flex-col gap-4">
          <Callout tone="neutral" role="status" title={t('notDue')}>
            {t('notDueText')}
          </Callout>
          <div className="mt-auto pt-4">
            <LinkButton href="/patient/today" variant="primary" size="lg">
              {t('toToday')}
            </LinkButton>
          </div>
        </div>
      )}
    </PatientShell>
  )
}
