import { useTranslations } from 'next-intl'
import type { ContentChange } from '@/lib/domain/exercises/content/content-changes'

/** What a later version of an exercise says otherwise, in whole sentences. */
export function ContentChanges({ changes }: { changes: readonly ContentChange[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {changes.map((change) => (
        <li key={change.field}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  )
}

function Change({ change }: { change: ContentChange }) {
  const t = useTranslations('programmes.newer')
  if (change.kind === 'field') return <>{t('changed', { field: t(`field.${change.field}`) })}</>
  const { field, removed, added } = change
  if (removed.length + added.length === 0) return <>{t('reordered', { field: t(`field.${field}`) })}</>
  return (
    <>
      <span className="font-medium">{t(`field.${field}`)}</span>
      <ul className="list-none">
        {removed.map((text) => (
          <li key={`-${text}`} className="text-ink-muted">
            <span className="sr-only">{t('before')} </span>
            <del>{text}</del>
          </li>
        ))}
        {added.map((text) => (
          <li key={`+${text}`}>
            <span className="sr-only">{t('now')} </span>
            <ins className="decoration-go underline-offset-4">{text}</ins>
          </li>
        ))}
      </ul>
    </>
  )
}
