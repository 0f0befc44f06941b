import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordMeasure } from '@/app/therapist/patients/[patientId]/measures/actions'
import { PageHeader } from '@/components/layout/page-header'
import { MeasureForm } from '@/components/measures/measure-form'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { measureFormSchema } from '@/lib/schemas/measures'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getMeasures } from '@/lib/server/measures/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('measures'))('take') }
}

/** Takes one measure of one patient. */
export default async function TakeMeasurePage(props: { params: Promise<{ patientId: string; measure: string }> }) {
  const actor = await requireActor('therapist')
  const parsed = measureFormSchema.safeParse(await props.params)
  if (!parsed.success) notFound()
  const { patientId, measure } = parsed.data
  const today = todayIn(actor.clinic.timeZone)
  const [t, measures] = await Promise.all([getTranslations('measures'), getMeasures(actor.scope, patientId, today)])
  if (!measures) notFound()
  const backHref = `/therapist/patients/${patientId}/measures`
  return (
    <>
      <TextLink tall href={backHref}>
        {t('titleFor', { name: `${measures.givenName} ${measures.familyName}` })}
      </TextLink>
      <PageHeader title={t(`name.${measure}`)} />
      <Card as="div" className="max-w-measure">
        {measures.unlicensed.includes(measure) ? (
          <Callout tone="caution">{t('unlicensed', { names: t(`name.${measure}`) })}</Callout>
        ) : (
          <MeasureForm
            action={recordMeasure}
            patientId={patientId}
            measure={measure}
            today={today}
            backHref={backHref}
          />
        )}
      </Card>
    </>
  )
}
