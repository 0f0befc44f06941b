import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PART_ORDER } from '@/components/charts/adherence-parts'
import { AdherenceSwatch } from '@/components/charts/adherence-swatch'
import type { BreakdownRow } from '@/components/progress/adherence-breakdown'
import { shareWords } from '@/components/progress/adherence-words'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { TextLink } from '@/components/ui/text-link'
import type { Dimension, GroupPart } from '@/lib/domain/progress/overview/dimension'

export type TableRow = BreakdownRow & {
  /** The patient's own page, for who may open it. */
  href?: string
  /** The therapist of a patient. */
  note?: string
}

type Props = {
  kind: 'patient' | Dimension
  rows: readonly TableRow[]
  caption: string
  /** Where the patients behind a group's number are listed. */
  listHref?: (group: string, part: GroupPart) => string
}

const COUNTED = ['due', 'done', 'told_not_done', 'unknown', 'not_yet', 'paused'] as const
/** After the name: patients or therapist, the counts, the share now and before. */
const COLUMNS_AFTER_NAME = COUNTED.length + 3
/** The names stay in sight while the numbers scroll past them, where there is room for both. */
const FIXED = 'bg-surface left-0 z-10 @min-[18rem]:sticky'

function Head({ kind }: { kind: Props['kind'] }) {
  const t = useTranslations('admin.adherence')
  const [done, ...rest] = PART_ORDER
  const [told, unknown, paused] = rest
  return (
    <tr>
      <TableHead className={FIXED}>{kind === 'patient' ? t('table.patient') : t(`by.${kind}.name`)}</TableHead>
      {kind === 'patient' ? (
        <TableHead className="max-lg:hidden">{t('table.therapist')}</TableHead>
      ) : (
        <TableHead numeric>{t('table.patients')}</TableHead>
      )}
      <TableHead numeric>{t('table.due')}</TableHead>
      {[done, told, unknown].map((part) => (
        <TableHead key={part} numeric>
          <PartHead part={part}>{t(`part.${part}`)}</PartHead>
        </TableHead>
      ))}
      <TableHead numeric>{t('part.notYet')}</TableHead>
      <TableHead numeric>
        <PartHead part={paused}>{t(`part.${paused}`)}</PartHead>
      </TableHead>
      <TableHead numeric>{t('table.share')}</TableHead>
      <TableHead numeric>{t('table.before')}</TableHead>
    </tr>
  )
}

function PartHead({ part, children }: { part: (typeof PART_ORDER)[number]; children: ReactNode }) {
  return (
    // The words stand on the line of the other headings; a swatch on the base line would lift them.
    <span className="inline-flex items-baseline gap-1.5 max-lg:flex-col max-lg:items-end max-lg:gap-0.5 lg:whitespace-nowrap">
      <span className="lg:self-center">
        <AdherenceSwatch part={part} />
      </span>
      {children}
    </span>
  )
}

type ShownRow = Extract<TableRow, { hidden: false }>

/** A number, and the way to the patients behind it where there are any. */
function Count({ count, href }: { count: number; href: string | undefined }) {
  const format = useFormatter()
  const words = format.number(count)
  return (
    <TableCell numeric>
      {href !== undefined && count > 0 ? (
        <TextLink href={href} className="font-normal">
          {words}
        </TextLink>
      ) : (
        words
      )}
    </TableCell>
  )
}

function Cells({ row, listHref }: { row: ShownRow; listHref: Props['listHref'] }) {
  const format = useFormatter()
  const { due, done, toldNotDone, unknown, notYet, paused } = row.current
  const counts = { due, done, told_not_done: toldNotDone, unknown, not_yet: notYet, paused }
  return (
    <>
      {COUNTED.map((part) => (
        <Count key={part} count={counts[part]} href={listHref?.(row.key, part)} />
      ))}
      <TableCell numeric className="font-semibold">
        {shareWords(format, done, due)}
      </TableCell>
      <TableCell numeric className="text-ink-muted">
        {row.previous ? shareWords(format, row.previous.done, row.previous.due) : '–'}
      </TableCell>
    </>
  )
}

/** The numbers behind the bars, parts in the same order. */
export function AdherenceTable({ kind, rows, caption, listHref }: Props) {
  const t = useTranslations('admin.adherence')
  return (
    <Table caption={caption} captionHidden head={<Head kind={kind} />}>
      {rows.map((row) => (
        <tr key={row.key}>
          <TableCell rowHead className={`min-w-32 lg:min-w-40 ${FIXED}`}>
            {row.href ? <TextLink href={row.href}>{row.name}</TextLink> : row.name}
            {!row.hidden && kind === 'patient' && (
              <span aria-hidden="true" className="text-ink-muted block text-sm lg:hidden">
                {row.note}
              </span>
            )}
          </TableCell>
          {row.hidden ? (
            <TableCell colSpan={COLUMNS_AFTER_NAME} className="text-ink-muted">
              {t(`hidden.${row.because}`)}
            </TableCell>
          ) : (
            <>
              {kind === 'patient' ? (
                <TableCell className="text-ink-muted whitespace-nowrap max-lg:hidden">{row.note}</TableCell>
              ) : (
                <Count count={row.patients} href={listHref?.(row.key, 'patients')} />
              )}
              <Cells row={row} listHref={listHref} />
            </>
          )}
        </tr>
      ))}
    </Table>
  )
}
