import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** Not there, and not this clinic's: the same answer. */
export default async function NotFound() {
  const t = await getTranslations('library.notFound')
  return (
    <EmptyState
      title={t('title')}
      headingLevel={1}
      action={<LinkButton href="/therapist/library">{t('action')}</LinkButton>}
    >
      {t('text')}
    </EmptyState>
  )
}
