import { useTranslations } from 'next-intl'
import { ChangeRow } from '@/components/programmes/changes/change-row'
import { ChangeTable } from '@/components/programmes/changes/change-table'
import { isSameList, type RevisionComparison } from '@/lib/domain/programmes/changes/compare-revisions'

type Props = { articles: RevisionComparison['articles']; columns: readonly [string, string] }

/** What there is to read, and from which phase. Nothing where none of it changed. */
export function ReadingChanges({ articles, columns }: Props) {
  const t = useTranslations('changes')
  if (isSameList(articles)) return null
  const rows = [
    ...articles.added.map((to) => ({ kind: 'added' as const, title: to.title, from: null, to })),
    ...articles.changed.map(({ from, to }) => ({ kind: 'changed' as const, title: to.title, from, to })),
    ...articles.removed.map((from) => ({ kind: 'removed' as const, title: from.title, from, to: null })),
  ]
  return (
    <ChangeTable id="reading" title={t('reading')} what={t('article')} columns={columns}>
      {rows.map(({ kind, title, from, to }) => (
        <ChangeRow
          key={title}
          kind={kind}
          label={title}
          columns={columns}
          before={from && t('fromPhase', { phase: from.fromPhase })}
          after={to && t('fromPhase', { phase: to.fromPhase })}
        />
      ))}
    </ChangeTable>
  )
}
