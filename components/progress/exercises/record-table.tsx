import { useFormatter, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import type { ExerciseRecord } from '@/lib/domain/progress/exercises/exercise-record'
import { formatDay } from '@/lib/i18n/format-day'

const ROW = 'stacked:grid-cols-2 stacked:gap-x-4 stacked:gap-y-1.5 stacked:py-3 md:stacked:grid-cols-3'

/** One row an exercise: how much of it was done, why not, and how it felt. */
export function RecordTable({ records }: { records: readonly ExerciseRecord[] }) {
  const t = useTranslations('dossier.exercises')
  const columns = ['exercise', 'dose', 'sessions', 'skipped', 'felt', 'effort', 'last'] as const
  return (
    <Table
      caption={t('title')}
      captionHidden
      stacks
      head={
        <tr>
          {columns.map((column) => (
            <TableHead key={column} numeric={column === 'effort'}>
              {t(`columns.${column}`)}
            </TableHead>
          ))}
        </tr>
      }
    >
      {records.map((record) => (
        <RecordRow key={record.slug} record={record} />
      ))}
    </Table>
  )
}

function RecordRow({ record }: { record: ExerciseRecord }) {
  const t = useTranslations('dossier.exercises')
  const td = useTranslations('progress.dossier')
  const format = useFormatter()
  const { name, lastOn, sessions, full, part, leftOut, skips, felt, effort } = record
  const list = (words: readonly string[]) => (words.length === 0 ? t('none') : words.join(', '))
  return (
    <tr className={ROW}>
      <TableCell rowHead className="stacked:col-span-full min-w-40 font-semibold">
        {name}
      </TableCell>
      <TableCell label={t('columns.dose')} className="min-w-36">
        <DoseDone record={record} />
      </TableCell>
      <TableCell label={t('columns.sessions')}>{t('sessions', { full, part, leftOut, sessions })}</TableCell>
      <TableCell label={t('columns.skipped')}>
        {list(skips.map(({ word, count }) => t('counted', { word: t(`skip.${word}`), count })))}
      </TableCell>
      <TableCell label={t('columns.felt')}>
        {list(felt.map(({ word, count }) => t('counted', { word: td(`difficulty.${word}`), count })))}
      </TableCell>
      <TableCell numeric label={t('columns.effort')} className="tabular-nums">
        {effort === null ? t('none') : format.number(effort, { maximumFractionDigits: 1 })}
      </TableCell>
      <TableCell label={t('columns.last')} className="whitespace-nowrap">
        {formatDay(format, lastOn, 'day')}
      </TableCell>
    </tr>
  )
}

/** Sets done of those prescribed, as a bar and as numbers; what was done on top is said, and never fills a gap. */
function DoseDone({ record: { setsDone, setsPrescribed, setsExtra } }: { record: ExerciseRecord }) {
  const t = useTranslations('dossier.exercises')
  const share = setsPrescribed === 0 ? 0 : (setsDone / setsPrescribed) * 100
  return (
    <>
      <svg aria-hidden="true" width="100%" height="8" className="mb-1 block max-w-44 overflow-hidden rounded-sm">
        <rect width="100%" height="8" className="fill-sunken" />
        <rect width={`${share}%`} height="8" className="fill-accent" />
      </svg>
      <span className="tabular-nums">
        {t('dose', { pct: Math.round(share), done: setsDone, prescribed: setsPrescribed })}
      </span>
      {setsExtra > 0 && <span className="text-caution-strong block text-sm">{t('extra', { count: setsExtra })}</span>}
    </>
  )
}
