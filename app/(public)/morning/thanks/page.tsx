import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TreatmentRoom } from '@/components/access/treatment-room'
import { PublicShell } from '@/components/layout/public-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminders.page'))('thanksTitle') }
}

/** After either answer, the same: an address tells nobody which one it was. */
export default async function MorningThanksPage() {
  const t = await getTranslations('reminders.page')
  const action = (
    <LinkButton href="/patient/today" variant="secondary" size="lg">
      {t('today')}
    </LinkButton>
  )
  return (
    <PublicShell>
      <TreatmentRoom />
      <EmptyState headingLevel={1} title={t('thanksTitle')} action={action}>
        <p>{t('thanksText')}</p>
      </EmptyState>
    </PublicShell>
  )
}
