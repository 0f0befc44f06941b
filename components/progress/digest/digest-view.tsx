import { useTranslations } from 'next-intl'
import {
  alertSection,
  dueSection,
  programmeSection,
  proposalSection,
  whoSection,
} from '@/components/progress/digest/care-sections'
import { CopyText } from '@/components/progress/digest/copy-text'
import {
  adherenceSection,
  changeSection,
  measureSection,
  responseSection,
  trendSection,
  wordSection,
} from '@/components/progress/digest/course-sections'
import { type DigestSection, useDigestWords } from '@/components/progress/digest/digest-words'
import { noteText } from '@/components/progress/digest/note-text'
import { Card } from '@/components/ui/card'
import type { Digest } from '@/lib/domain/progress/digest/digest'

/** One page before a visit, and the same as text for a record. What is said in one is said in the other. */
export function DigestView({ digest }: { digest: Digest }) {
  const words = useDigestWords()
  const { t } = words
  const tc = useTranslations('common')
  const { header, since, isSinceVisit, today } = digest
  const sections = [
    whoSection(words, digest),
    dueSection(words, digest),
    trendSection(words, digest),
    adherenceSection(words, digest),
    responseSection(words, digest),
    alertSection(words, digest),
    changeSection(words, digest),
    programmeSection(words, digest),
    proposalSection(words, digest),
    measureSection(words, digest),
    wordSection(words, digest),
  ]
  const title = t('sheetTitle', { name: header.name, day: words.date(today) })
  const lead = t(isSinceVisit ? 'sinceVisit' : 'sinceSixWeeks', { day: words.date(since) })
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem] print:block">
      <Card aria-labelledby="digest" className="print:border-0 print:p-0">
        <h2 id="digest" className="text-lg font-bold">
          {title}
        </h2>
        <p className="text-ink-muted mb-3">{lead}</p>
        <div className="gap-x-8 sm:columns-2 print:columns-2 print:text-[9.5pt] print:leading-snug">
          {sections.map((section) => (
            <SheetSection key={section.title} section={section} />
          ))}
        </div>
      </Card>
      <Card aria-labelledby="note" className="no-print">
        <h2 id="note" className="text-lg font-semibold">
          {t('noteTitle')}
        </h2>
        <p className="text-ink-muted mb-2">{t('noteHint')}</p>
        <CopyText
          label={t('noteTitle')}
          value={noteText(`${title}. ${lead}`, sections)}
          copy={tc('copy')}
          copied={tc('copied')}
        />
      </Card>
    </div>
  )
}

function SheetSection({ section: { title, lines } }: { section: DigestSection }) {
  return (
    <section className="mb-3 break-inside-avoid">
      <h3 className="border-line mb-0.5 border-b font-semibold">{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line} className="wrap-break-word">
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}
