import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/people/print-button'
import { DigestView } from '@/components/progress/digest/digest-view'
import { TextLink } from '@/components/ui/text-link'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField } from '@/lib/schemas/primitives'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getDigest } from '@/lib/server/progress/digest/digest-queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dossier.digest'))('title') }
}

/** One printed page before a visit, and its text for any record system. */
export default async function DigestPage({ params }: { params: Promise<{ patientId: string }> }) {
  const actor = await requireActor('therapist')
  const id = idField<PatientId>().safeParse((await params).patientId)
  const { timeZone } = actor.clinic
  const digest = id.success ? await getDigest(actor.scope, id.data, { today: todayIn(timeZone), timeZone }) : null
  if (!id.success || !digest) notFound()
  const t = await getTranslations('dossier.digest')
  return (
    <>
      <div className="no-print">
        <TextLink tall href={`/therapist/patients/${id.data}`}>
          {t('back', { name: digest.header.name })}
        </TextLink>
        <PageHeader title={t('title')} lead={t('lead')} actions={<PrintButton>{t('print')}</PrintButton>} />
      </div>
      <DigestView digest={digest} />
    </>
  )
}
