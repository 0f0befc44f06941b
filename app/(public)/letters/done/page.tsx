import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TreatmentRoom } from '@/components/access/treatment-room'
import { PublicShell } from '@/components/layout/public-shell'
import { EmptyState } from '@/components/ui/empty-state'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminders.page'))('doneTitle') }
}

/** After the button of a letter's page. */
export default async function LettersDonePage() {
  const t = await getTranslations('reminders.page')
  return (
    <PublicShell>
      <TreatmentRoom />
      <EmptyState headingLevel={1} title={t('doneTitle')}>
        <p>{t('doneText')}</p>
      </EmptyState>
    </PublicShell>
  )
}
