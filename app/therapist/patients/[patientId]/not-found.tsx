import { UserRoundX } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** Not there, and not yours: the same answer. */
export default async function NotFound() {
  const t = await getTranslations('progress.dossier.notFound')
  return (
    <EmptyState
      title={t('title')}
      headingLevel={1}
      icon={<UserRoundX size={28} />}
      action={<LinkButton href="/therapist/caseload">{t('action')}</LinkButton>}
    >
      {t('text')}
    </EmptyState>
  )
}
