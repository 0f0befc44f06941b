import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'

/** Nothing was found: says what to try. */
export function LibraryEmpty({
  words,
  hasFilter,
  clearHref,
}: {
  words: string
  hasFilter: boolean
  clearHref: string
}) {
  const t = useTranslations('library.empty')
  return (
    <EmptyState
      title={t('title')}
      headingLevel={3}
      icon={<SearchX size={28} />}
      action={
        // Loaded anew, so that the fields are empty again.
        <a href={clearHref} className="text-link">
          {t('clear')}
        </a>
      }
    >
      {words !== '' && <p>{t('words')}</p>}
      {hasFilter && <p>{t('filters')}</p>}
    </EmptyState>
  )
}
