import { useTranslations } from 'next-intl'
import { NothingAssessed } from '@/components/assessment/record/nothing-assessed'
import { Badge } from '@/components/ui/badge'
import { DefinitionRow } from '@/components/ui/definition-row'
import type { Answers } from '@/lib/domain/assessment/answers'

type Props<Key extends string> = {
  answers: Answers<Key>
  wordOf: (key: Key) => string
  /** Those that were absent before and are present now, or the other way round. */
  changed?: ReadonlySet<Key>
}

/** What is present and what is absent, each by name; what nobody asked is a number. */
export function AnswerList<Key extends string>({ answers, wordOf, changed }: Props<Key>) {
  const t = useTranslations('record')
  const { present, absent, notAssessed } = answers
  const total = present.length + absent.length + notAssessed.length
  if (notAssessed.length === total) return <NothingAssessed />
  return (
    <div className="flex flex-col gap-2">
      <dl className="flex flex-col gap-2">
        <Answered term={t('present')} keys={present} wordOf={wordOf} {...mark(changed, t('new'))} />
        <Answered term={t('absent')} keys={absent} wordOf={wordOf} {...mark(changed, t('gone'))} isQuiet />
      </dl>
      {notAssessed.length > 0 && (
        <p className="text-ink-muted text-sm">{t('notAssessed', { count: notAssessed.length, total })}</p>
      )}
    </div>
  )
}

function mark<Key extends string>(changed: ReadonlySet<Key> | undefined, word: string) {
  return changed ? { changed, word } : {}
}

type AnsweredProps<Key extends string> = {
  term: string
  keys: readonly Key[]
  wordOf: (key: Key) => string
  changed?: ReadonlySet<Key>
  word?: string
  isQuiet?: boolean
}

function Answered<Key extends string>({ term, keys, wordOf, changed, word, isQuiet = false }: AnsweredProps<Key>) {
  if (keys.length === 0) return null
  return (
    <DefinitionRow term={term}>
      <ul className={isQuiet ? 'font-normal sm:columns-2 sm:gap-8 print:columns-2' : ''}>
        {keys.map((key) => (
          <li key={key} className="break-inside-avoid">
            {wordOf(key)} {changed?.has(key) && <Badge tone={isQuiet ? 'neutral' : 'caution'}>{word}</Badge>}
          </li>
        ))}
      </ul>
    </DefinitionRow>
  )
}
