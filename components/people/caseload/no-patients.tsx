import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** Nobody to show: an empty clinic, nobody of one's own, or a search without a match; each says what to do first. */
export function NoPatients({ kind }: { kind: 'clinic' | 'mine' | 'search' | 'snoozed' }) {
  const t = useTranslations('people.caseload')
  const words = {
    clinic: [t('empty.title'), t('empty.text')],
    mine: [t('empty.mineTitle'), t('empty.mineText')],
    search: [t('empty.searchTitle'), t('empty.searchText')],
    snoozed: [t('empty.snoozedTitle'), t('empty.snoozedText')],
  } as const
  const [title, text] = words[kind]
  return (
    <EmptyState
      title={title}
      icon={<Users size={28} />}
      action={
        kind === 'search' || kind === 'snoozed' ? (
          <LinkButton href="/therapist/caseload?view=team">{t('showAll')}</LinkButton>
        ) : (
          <LinkButton href="/therapist/patients/new" variant="primary">
            {t('add')}
          </LinkButton>
        )
      }
    >
      {text}
    </EmptyState>
  )
}
