import { useFormatter, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import type { ExerciseRecord } from '@/lib/domain/progress/exercises/exercise-record'
import { symmetryPct } from '@/lib/domain/progress/exercises/side-work'

/** Work on the left and on the right, of the exercises that have sides. */
export function SideTable({ records }: { records: readonly ExerciseRecord[] }) {
  const t = useTranslations('dossier.exercises.sides')
  const most = Math.max(1, ...records.flatMap(({ work }) => [work.left, work.right]))
  return (
    <Table
      caption={t('title')}
      captionHidden
      head={
        <tr>
          <TableHead>{t('exercise')}</TableHead>
          <TableHead className="w-2/5">{t('both')}</TableHead>
          <TableHead numeric>{t('symmetry')}</TableHead>
        </tr>
      }
    >
      {records.map(({ slug, name, work }) => (
        <tr key={slug}>
          <TableCell rowHead className="font-semibold">
            {name}
          </TableCell>
          <TableCell>
            <SideBar word={t('left')} seconds={work.left} most={most} />
            <SideBar word={t('right')} seconds={work.right} most={most} />
          </TableCell>
          <TableCell numeric className="tabular-nums">
            <Symmetry work={work} />
          </TableCell>
        </tr>
      ))}
    </Table>
  )
}

function SideBar({ word, seconds, most }: { word: string; seconds: number; most: number }) {
  const t = useTranslations('dossier.exercises.sides')
  const format = useFormatter()
  return (
    <span className="grid grid-cols-[3rem_minmax(2rem,1fr)_4.5rem] items-center gap-2 tabular-nums">
      <span>{word}</span>
      <svg aria-hidden="true" width="100%" height="8" className="block overflow-hidden rounded-sm">
        <rect width="100%" height="8" className="fill-sunken" />
        <rect width={`${(seconds / most) * 100}%`} height="8" className="fill-accent" />
      </svg>
      <span>{t('minutes', { minutes: format.number(seconds / 60, { maximumFractionDigits: 1 }) })}</span>
    </span>
  )
}

function Symmetry({ work }: { work: ExerciseRecord['work'] }) {
  const t = useTranslations('dossier.exercises.sides')
  const pct = symmetryPct(work)
  if (pct !== null) return t('pct', { pct })
  if (work.left === 0 && work.right === 0) return t('nothing')
  return t(work.left > 0 ? 'leftOnly' : 'rightOnly')
}
