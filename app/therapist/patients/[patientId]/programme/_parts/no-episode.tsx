import { ClipboardList } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** Nothing to build on yet: the assessment comes first. */
export async function NoEpisode({ patientId }: { patientId: string }) {
  const t = await getTranslations('programmes')
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState
        title={t('noEpisode.title')}
        headingLevel={2}
        icon={<ClipboardList aria-hidden="true" />}
        action={
          <LinkButton variant="primary" href={`/therapist/patients/${patientId}/assessment`}>
            {t('noEpisode.action')}
          </LinkButton>
        }
      >
        {t('noEpisode.text')}
      </EmptyState>
    </>
  )
}
