import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { periodWords } from '@/app/admin/adherence/_parts/period-words'
import { listAddress, periodAddress } from '@/app/admin/adherence/_parts/report-address'
import { reportPeriod } from '@/app/admin/adherence/_parts/report-period'
import { groupNames } from '@/app/admin/adherence/_parts/table-rows'
import { PageHeader } from '@/components/layout/page-header'
import { TextLink } from '@/components/ui/text-link'
import { can } from '@/lib/domain/access/permissions'
import { isClinical } from '@/lib/domain/progress/overview/dimension'
import { groupSearchSchema } from '@/lib/schemas/admin'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getGroupPatients } from '@/lib/server/progress/overview/group-patients'
import { NoNames } from './_parts/no-names'
import { PatientList } from './_parts/patient-list'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.adherence.list')
  return { title: t('caption') }
}

/** The list that makes up one number of the overview. */
export default async function AdherencePatientsPage({ searchParams }: Props) {
  const actor = await requireActor('clinic_admin')
  const search = groupSearchSchema.safeParse(await searchParams).data
  if (!search) notFound()
  const { by, group: key, part } = search
  const { preset, faults, span } = reportPeriod(actor, search)
  if (Object.keys(faults).length > 0) notFound()
  const mayReadPatients = can(actor, 'patient.read')
  const found = await getGroupPatients(actor.scope, span, { dimension: by, key, part }, { mayReadPatients })
  if (!found) notFound()
  const [t, nameOf, words] = await Promise.all([
    getTranslations('admin.adherence.list'),
    groupNames(by),
    periodWords(preset, span.range, span.today),
  ])
  const { group, lines, erased } = found
  const name = nameOf(group)
  return (
    <>
      <p className="no-print mb-2">
        <TextLink href={periodAddress(search)}>{t('back')}</TextLink>
      </p>
      <PageHeader title={t('title', { group: name, part: t(`part.${part}`) })} lead={words.dates} />
      {lines === null ? (
        <NoNames name={name} group={group} />
      ) : (
        <PatientList
          lines={lines}
          page={search.page}
          pageHref={(page) => listAddress(search, { by, group: key, part, page })}
          opensPatients={mayReadPatients}
          clinical={isClinical(by)}
          erased={erased}
        />
      )}
    </>
  )
}
