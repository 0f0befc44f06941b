import { getTranslations } from 'next-intl/server'
import { EntriesTable } from '@/components/monitoring/entries-table'
import { Card } from '@/components/ui/card'
import type { EntryLine } from '@/lib/server/monitoring/entries'

type Props = { all: readonly EntryLine[]; correctable: ReadonlySet<string>; correctHref: (id: string) => string }

/** Everything that was ever written down of a patient, with what can still be corrected by who looks at it. */
export async function EntryLog({ all, correctable, correctHref }: Props) {
  const t = await getTranslations('monitoring.entries')
  return (
    <Card aria-labelledby="entries">
      <h2 id="entries" className="mb-2 text-lg font-semibold">
        {t('allCaption')}
      </h2>
      {all.length === 0 ? (
        <p className="text-ink-muted">{t('noneEver')}</p>
      ) : (
        <EntriesTable
          caption={t('allCaption')}
          entries={all}
          correctHref={({ id }) => (correctable.has(id) ? correctHref(id) : null)}
        />
      )}
    </Card>
  )
}
