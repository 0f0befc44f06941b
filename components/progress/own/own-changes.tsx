import { useFormatter, useTranslations } from 'next-intl'
import { NewsSentence } from '@/components/sessions/today/news-sentence'
import { Card } from '@/components/ui/card'
import type { News } from '@/lib/domain/programmes/changes/patient-news'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Change = {
  readonly id: string
  readonly day: PlainDate
  readonly author: string | null
  readonly note: string | null
  readonly news: readonly News[]
}

/** What a therapist saw in the sessions and changed, in the words that were written for the patient. */
export function OwnChanges({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('progress.patient.changes')
  const format = useFormatter()
  if (changes.length === 0) return null
  return (
    <Card aria-labelledby="changes">
      <h2 id="changes" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <ol className="divide-line mt-1 divide-y">
        {changes.map(({ id, day, author, note, news }) => (
          <li key={id} className="py-2.5">
            <h3 className="font-medium">{author === null ? t('byRules') : t('by', { name: givenName(author) })}</h3>
            <p className="text-ink-muted text-base">{formatDay(format, day, 'weekday')}</p>
            {note !== null && <p className="mt-1 break-words">“{note}”</p>}
            {news.map((piece) => (
              <p key={JSON.stringify(piece)} className="mt-1">
                <NewsSentence news={piece} />
              </p>
            ))}
            {author === null && news.length === 0 && <p className="mt-1">{t('byRulesText')}</p>}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function givenName(name: string): string {
  return name.split(' ')[0] ?? name
}
