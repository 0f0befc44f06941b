import { useTranslations } from 'next-intl'
import { TreatmentRoom } from '@/components/access/treatment-room'
import { PublicShell } from '@/components/layout/public-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** Not there and not yours are the same answer. */
export default function NotFound() {
  const t = useTranslations('common.notFound')
  return (
    <PublicShell>
      <TreatmentRoom />
      <EmptyState
        headingLevel={1}
        title={t('title')}
        action={
          <LinkButton href="/" variant="primary" size="lg">
            {t('action')}
          </LinkButton>
        }
      >
        <p>{t('text')}</p>
      </EmptyState>
    </PublicShell>
  )
}
