import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PatientShell } from '@/components/layout/patient-shell'
import { ShelfList } from '@/components/learn/shelf-list'
import { patientNav } from '@/components/sessions/patient-nav'
import { initials } from '@/lib/domain/people/names'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getShelf } from '@/lib/server/learn/read-shelf'
import { countUnread } from '@/lib/server/messages/thread/own-thread'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('learn'))('title') }
}

/** What there is to read, what is for now on top. */
export default async function LearnPage() {
  const actor = await requireActor('patient')
  const [t, nav, shelf, unread] = await Promise.all([
    getTranslations('learn'),
    getTranslations('sessions.nav'),
    getShelf(actor.scope),
    countUnread(actor.scope),
  ])
  return (
    <PatientShell
      title={t('title')}
      initials={initials(actor.givenName, actor.familyName)}
      items={patientNav((place) => nav(place), 'learn', unread)}
      isDemo={actor.clinic.isDemo}
    >
      <ShelfList shelf={shelf} />
    </PatientShell>
  )
}
