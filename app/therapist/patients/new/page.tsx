import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { AddPatientForm } from '@/components/people/add-patient-form'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getTherapists } from '@/lib/server/people/queries'
import { addPatient } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.add')
  return { title: t('title') }
}

export default async function NewPatientPage() {
  const actor = await requireActor('therapist')
  const [t, therapists] = await Promise.all([getTranslations('people.add'), getTherapists(actor.scope)])
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('title')} lead={t('lead')} />
      <AddPatientForm
        action={addPatient}
        therapists={therapists}
        memberId={actor.memberId}
        today={todayIn(actor.clinic.timeZone)}
      />
    </div>
  )
}
