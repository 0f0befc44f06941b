import { BookOpen } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { readingMinutes } from '@/lib/domain/learn/article'
import type { Shelf, ShelvedArticle } from '@/lib/domain/learn/shelf'

/** What there is to read: what is for now on top, then the rest, with what is read. */
export function ShelfList({ shelf: { articles, now } }: { shelf: Shelf }) {
  const t = useTranslations('learn')
  if (articles.length === 0) {
    return (
      <EmptyState title={t('empty.title')} icon={<BookOpen size={28} />}>
        {t('empty.text')}
      </EmptyState>
    )
  }
  const isNow = ({ key }: ShelvedArticle) => now.includes(key)
  const [first, rest] = [articles.filter(isNow), articles.filter((article) => !isNow(article))]
  return (
    <div className="mt-3 flex flex-col gap-6">
      <p className="text-ink-muted">{t('lead')}</p>
      {first.length > 0 && <Listed id="now" title={t('now')} text={t('nowText')} articles={first} />}
      {rest.length > 0 && <Listed id="rest" title={t(first.length > 0 ? 'rest' : 'all')} articles={rest} />}
    </div>
  )
}

type ListedProps = { id: string; title: string; text?: string; articles: readonly ShelvedArticle[] }

function Listed({ id, title, text, articles }: ListedProps): ReactNode {
  return (
    <Card aria-labelledby={id}>
      <h2 id={id} className="text-xl font-semibold">
        {title}
      </h2>
      {text && <p className="text-ink-muted text-base">{text}</p>}
      <ul className="divide-line mt-1 divide-y">
        {articles.map((article) => (
          <Entry key={article.key} article={article} />
        ))}
      </ul>
    </Card>
  )
}

function Entry({ article }: { article: ShelvedArticle }) {
  const t = useTranslations('learn')
  const { key, title, summary, isRead } = article
  return (
    <li>
      <Link
        href={`/patient/learn/${key}`}
        prefetch={false}
        className="group hover:bg-sunken rounded-card -mx-2 flex min-h-12 items-center gap-3 px-2 py-3.5 no-underline"
      >
        <span className="min-w-0 grow">
          <span className="text-ink block font-semibold group-hover:underline">{title}</span>
          <span className="text-ink-muted block text-base">{summary}</span>
          <span className="text-ink-muted mt-1 flex flex-wrap items-center gap-x-3 text-base">
            {t('minutes', { minutes: readingMinutes(article) })}
            {isRead && (
              <span className="text-go-strong flex items-center gap-1 font-semibold">
                <Icon name="check" size={18} strokeWidth={3} />
                {t('read')}
              </span>
            )}
          </span>
        </span>
        <Icon name="chevronRight" className="text-ink-muted shrink-0" />
      </Link>
    </li>
  )
}
