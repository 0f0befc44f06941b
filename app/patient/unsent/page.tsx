import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PatientShell } from '@/components/layout/patient-shell'
import { UnsentList } from '@/components/sessions/unsent/unsent-list'
import { readUnsentWords } from '@/components/sessions/unsent/unsent-words'
import { requireActor } from '@/lib/server/auth/require-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('unsent.page'))('title') }
}

/** What lies on this device only. The server knows none of it: the list is drawn by the browser. */
export default async function UnsentPage() {
  const { clinic } = await requireActor('patient')
  const [all, common, locale] = await Promise.all([getTranslations(), getTranslations('common'), getLocale()])
  return (
    <PatientShell
      back={{ href: '/patient/today', label: common('back'), icon: <ChevronLeft /> }}
      title={all('unsent.page.title')}
      isDemo={clinic.isDemo}
    >
      <UnsentList words={readUnsentWords(all)} timeZone={clinic.timeZone} locale={locale} />
    </PatientShell>
  )
}
