import { ClipboardList } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { DossierHeader } from '@/lib/domain/progress/dossier'

/** Before the first session: what comes next. */
export async function DossierStart({ header }: { header: DossierHeader }) {
  const t = await getTranslations('progress.dossier.start')
  const base = `/therapist/patients/${header.patientId}`
  return (
    <EmptyState
      title={t('title')}
      headingLevel={2}
      icon={<ClipboardList aria-hidden="true" />}
      action={
        header.isAssessed ? (
          <LinkButton variant="primary" href={`${base}/programme`}>
            {t('programmeAction')}
          </LinkButton>
        ) : (
          <LinkButton variant="primary" href={`${base}/assessment`}>
            {t('assessAction', { name: header.givenName })}
          </LinkButton>
        )
      }
    >
      {t(header.isAssessed ? 'programme' : 'assess')}
    </EmptyState>
  )
}
