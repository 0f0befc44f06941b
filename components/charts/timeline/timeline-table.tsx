import { useFormatter, useTranslations } from 'next-intl'
import type { TimelineChange, TimelineDay } from '@/components/charts/timeline/timeline-geometry'
import type { TimelineWords } from '@/components/charts/timeline/timeline-words'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  days: readonly TimelineDay[]
  changes: readonly TimelineChange[]
  words: TimelineWords
  caption: string
}

const NOTHING = '–'

/** The same numbers in rows, latest first; days about which nothing is known are left out. */
export function TimelineTable({ days, changes, words, caption }: Props) {
  const t = useTranslations('common.adherence')
  const format = useFormatter()
  const changesOn = (day: string) => changes.filter((change) => change.day === day).map((change) => change.label)
  const rows = days
    .filter(
      (entry) => entry.part !== null || entry.knee !== null || entry.site !== null || changesOn(entry.day).length > 0,
    )
    .toReversed()
  return (
    <Table
      caption={caption}
      captionHidden
      head={
        <tr>
          <TableHead>{words.day}</TableHead>
          <TableHead numeric>{words.knee}</TableHead>
          <TableHead numeric>{words.back}</TableHead>
          <TableHead>{words.furthest}</TableHead>
          <TableHead>{words.sessions}</TableHead>
        </tr>
      }
    >
      {rows.map((entry) => (
        <tr key={entry.day}>
          <TableCell rowHead className="whitespace-nowrap">
            {formatDay(format, entry.day, 'weekdayShort')}
          </TableCell>
          <TableCell numeric>{entry.knee ?? NOTHING}</TableCell>
          <TableCell numeric>{entry.back ?? NOTHING}</TableCell>
          <TableCell>{entry.site === null ? NOTHING : words.sites[entry.site]}</TableCell>
          <TableCell>
            {[entry.part ? t(entry.part) : '', entry.isPaper ? words.paper : '', ...changesOn(entry.day)]
              .filter(Boolean)
              .join(' · ')}
          </TableCell>
        </tr>
      ))}
    </Table>
  )
}
