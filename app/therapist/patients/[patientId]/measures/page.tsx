import { Ruler } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { askForMeasure } from '@/app/therapist/patients/[patientId]/measures/actions'
import { PageHeader } from '@/components/layout/page-header'
import { AskedMeasures } from '@/components/measures/asked-measures'
import { MeasureHistory } from '@/components/measures/measure-history'
import { MeasurePicker } from '@/components/measures/measure-picker'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { patientCardSchema } from '@/lib/schemas/access'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getMeasures } from '@/lib/server/measures/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('measures'))('title') }
}

/** What was measured of one patient in this episode, and what that says. */
export default async function MeasuresPage({ params }: { params: Promise<{ patientId: string }> }) {
  const actor = await requireActor('therapist')
  const parsed = patientCardSchema.safeParse(await params)
  if (!parsed.success) notFound()
  const { patientId } = parsed.data
  const today = todayIn(actor.clinic.timeZone)
  const [t, measures] = await Promise.all([getTranslations('measures'), getMeasures(actor.scope, patientId, today)])
  if (!measures) notFound()
  const name = `${measures.givenName} ${measures.familyName}`
  const base = `/therapist/patients/${patientId}`
  const hrefOf = (measure: string) => `${base}/measures/${measure}`
  return (
    <>
      <TextLink tall href={base}>
        {t('back', { name })}
      </TextLink>
      <PageHeader title={t('titleFor', { name })} lead={t('lead')} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {measures.taken.length === 0 ? (
            <Card as="div">
              <EmptyState title={t('none')} icon={<Ruler size={28} />}>
                {t('noneText')}
              </EmptyState>
            </Card>
          ) : (
            measures.taken.map(({ measure, rows }) => (
              <MeasureHistory key={measure} measure={measure} rows={rows} takeHref={hrefOf(measure)} />
            ))
          )}
        </div>
        <div className="flex flex-col gap-4">
          <AskedMeasures asked={measures.asked} patientId={patientId} today={today} ask={askForMeasure} />
          <MeasurePicker hrefOf={hrefOf} unlicensed={measures.unlicensed} />
        </div>
      </div>
    </>
  )
}
