import { useFormatter, useTranslations } from 'next-intl'
import type { EntryRow } from '@/components/monitoring/ledger-row'
import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { TextLink } from '@/components/ui/text-link'
import { formatDay } from '@/lib/i18n/format-day'

type NamedEntry = EntryRow & { readonly patientName?: string }
type Props = {
  caption: string
  entries: readonly NamedEntry[]
  /** Where an entry can be corrected; null where it cannot. */
  correctHref?: (entry: NamedEntry) => string | null
}

/** Who spent which minutes on what. What was corrected stays, with what stands in for it. */
export function EntriesTable({ caption, entries, correctHref }: Props) {
  const t = useTranslations('monitoring')
  const format = useFormatter()
  const corrected = new Set(entries.map(({ correctsId }) => correctsId))
  const namesPatients = entries.some(({ patientName }) => patientName !== undefined)
  const head = (
    <tr>
      <TableHead>{t('entries.day')}</TableHead>
      {namesPatients && <TableHead>{t('windows.patient')}</TableHead>}
      <TableHead>{t('entries.who')}</TableHead>
      <TableHead>{t('entries.what')}</TableHead>
      <TableHead numeric>{t('entries.minutes')}</TableHead>
      <TableHead>{t('entries.live')}</TableHead>
      {correctHref && (
        <TableHead className="relative">
          <span className="sr-only">{t('entries.correct')}</span>
        </TableHead>
      )}
    </tr>
  )
  return (
    <Table caption={caption} captionHidden head={head} stacks>
      {entries.map((entry) => {
        const href = correctHref?.(entry) ?? null
        const [day, what] = [formatDay(format, entry.doneOn), t(`activity.${entry.activity}`)]
        return (
          <tr
            key={entry.id}
            className="stacked:grid-cols-2 stacked:gap-x-5 stacked:gap-y-2 stacked:py-3 break-inside-avoid"
          >
            <TableCell rowHead className="stacked:col-span-full font-medium whitespace-nowrap">
              {day}
            </TableCell>
            {namesPatients && <TableCell label={t('windows.patient')}>{entry.patientName}</TableCell>}
            <TableCell label={t('entries.who')}>{entry.authorName}</TableCell>
            <TableCell label={t('entries.what')} className="stacked:col-span-full">
              {what}
              {entry.reason && (
                <span className="text-ink-muted block text-sm">{t('entries.corrects', { reason: entry.reason })}</span>
              )}
            </TableCell>
            <TableCell label={t('entries.minutes')} numeric>
              {corrected.has(entry.id) ? <s>{format.number(entry.minutes)}</s> : format.number(entry.minutes)}
              {corrected.has(entry.id) && <Badge className="ml-2">{t('entries.corrected')}</Badge>}
              {entry.minutes === 0 && <Badge className="ml-2">{t('entries.taken')}</Badge>}
            </TableCell>
            <TableCell label={t('entries.live')}>{t(`mode.${entry.liveMode ?? 'none'}`)}</TableCell>
            {correctHref && (
              <TableCell className="no-print text-right">
                {href && (
                  <TextLink href={href} aria-label={t('entries.correctOf', { what, day })}>
                    {t('entries.correct')}
                  </TextLink>
                )}
              </TableCell>
            )}
          </tr>
        )
      })}
    </Table>
  )
}
