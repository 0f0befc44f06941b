import { useFormatter, useTranslations } from 'next-intl'
import { PART_ORDER } from '@/components/charts/adherence-parts'
import type { TimelineMark } from '@/components/charts/timeline/timeline-geometry'
import type { TimelineWords } from '@/components/charts/timeline/timeline-words'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { TextLink } from '@/components/ui/text-link'
import type { TimelineSpan } from '@/lib/domain/progress/timeline/timeline-spans'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  days: readonly TimelineSpan[]
  changes: readonly TimelineMark[]
  words: TimelineWords
  caption: string
}

const NOTHING = '–'

/** The same numbers in rows, latest first; days about which nothing is known are left out. */
export function TimelineTable({ days, changes, words, caption }: Props) {
  const t = useTranslations('common.adherence')
  const format = useFormatter()
  const marksOf = ({ day, to }: TimelineSpan) => changes.filter((mark) => day <= mark.day && mark.day <= to)
  const partsOf = ({ parts, day, to }: TimelineSpan) =>
    PART_ORDER.filter((part) => parts[part] > 0).map((part) => (day === to ? t(part) : `${t(part)} ${parts[part]}`))
  const rows = days
    .filter(
      (entry) => entry.knee !== null || entry.site !== null || partsOf(entry).length > 0 || marksOf(entry).length > 0,
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
            {entry.day === entry.to
              ? formatDay(format, entry.day, 'weekdayShort')
              : `${formatDay(format, entry.day, 'day')} – ${formatDay(format, entry.to, 'date')}`}
          </TableCell>
          <TableCell numeric>{entry.knee ?? NOTHING}</TableCell>
          <TableCell numeric>{entry.back ?? NOTHING}</TableCell>
          <TableCell>{entry.site === null ? NOTHING : words.sites[entry.site]}</TableCell>
          <TableCell>
            {[...partsOf(entry), entry.isPaper ? words.paper : ''].filter(Boolean).join(' · ')}
            {marksOf(entry).map((mark) => (
              <span key={`${mark.name}-${mark.href}`} className="block">
                {mark.href === null ? mark.label : <TextLink href={mark.href}>{mark.name}</TextLink>}
              </span>
            ))}
          </TableCell>
        </tr>
      ))}
    </Table>
  )
}
