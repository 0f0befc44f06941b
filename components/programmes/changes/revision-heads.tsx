import { useFormatter, useTranslations } from 'next-intl'
import type { RevisionEntry } from '@/lib/domain/programmes/changes/revision-entry'
import { formatDay } from '@/lib/i18n/format-day'

/** The two revisions: from when, by whom, and what the patient was told. */
export function RevisionHeads({ from, to }: { from: RevisionEntry; to: RevisionEntry }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2 print:grid-cols-2">
      <Head revision={from} />
      <Head revision={to} />
    </div>
  )
}

function Head({ revision }: { revision: RevisionEntry }) {
  const t = useTranslations('changes')
  const format = useFormatter()
  const { number, isDraft, day, author, isByRules, changeNote } = revision
  const date = formatDay(format, day, 'date')
  return (
    <div className="border-line rounded-card border px-4 py-3">
      <p className="font-semibold">{t(isDraft ? 'draft' : 'revision', { number })}</p>
      <p className="text-ink-muted">{t(isDraft ? 'begun' : 'givenFrom', { date })}</p>
      <p>{isByRules ? t('byRules') : t('by', { name: author ?? t('unknown') })}</p>
      {changeNote && <p className="mt-1">{t('told', { note: changeNote })}</p>}
    </div>
  )
}
