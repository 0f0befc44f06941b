import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { GivingLines } from '@/components/programmes/templates/bulk/giving-lines'
import { LinkButton } from '@/components/ui/link-button'
import { givingRefSchema } from '@/lib/schemas/template-giving'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getGivingReport } from '@/lib/server/programmes/templates/bulk/giving-report'

type Props = { params: Promise<{ givingId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('templates.given')
  return { title: t('title') }
}

/** The report of a template that was given to several people: who got a draft, and who did not and why. */
export default async function GivenTemplatePage({ params }: Props) {
  const actor = await requireActor('therapist')
  const asked = givingRefSchema.safeParse(await params)
  const report = asked.success ? await getGivingReport(actor.scope, asked.data.givingId) : null
  if (!report) notFound()
  const [t, format] = await Promise.all([getTranslations('templates.given'), getFormatter()])
  const at = format.dateTime(new Date(report.givenAtMs), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: actor.clinic.timeZone,
  })
  return (
    <>
      <PageHeader
        title={t('of', { name: report.template.name })}
        lead={t('lead', { at })}
        actions={<LinkButton href={`/therapist/templates/${report.template.slug}`}>{t('back')}</LinkButton>}
      />
      <GivingLines lines={report.lines} />
    </>
  )
}
