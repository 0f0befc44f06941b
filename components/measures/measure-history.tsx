import { useFormatter, useTranslations } from 'next-intl'
import { ChangeWords } from '@/components/measures/change-words'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import type { Change } from '@/lib/domain/measures/change'
import { startBackGroup } from '@/lib/domain/measures/groups'
import { MEASURE, type MeasureKey, type Unit } from '@/lib/domain/measures/measure'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Value = { readonly scale: string; readonly value: number; readonly change: Change }
type Row = {
  readonly id: string
  readonly takenOn: PlainDate
  readonly mode: 'patient' | 'clinician'
  readonly recordedBy: string | null
  readonly values: readonly Value[]
}
type Props = { measure: MeasureKey; rows: readonly Row[]; takeHref: string }
type ScaleWord = Parameters<ReturnType<typeof useTranslations<'measures.scale'>>>[0]

/** One measure over time, newest first, each number beside what it says against the first. */
export function MeasureHistory({ measure, rows, takeHref }: Props) {
  const t = useTranslations('measures')
  const format = useFormatter()
  const shown = MEASURE[measure].scales.filter(({ key }) =>
    rows.some((row) => row.values.some((one) => one.scale === key)),
  )
  return (
    <Card aria-labelledby={measure}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h2 id={measure} className="text-lg font-semibold">
          {t(`name.${measure}`)}
        </h2>
        <p className="text-ink-muted mr-auto">{t(`way.${MEASURE[measure].scales[0].better}`)}</p>
        <LinkButton href={takeHref}>{t('takeThis')}</LinkButton>
      </div>
      <Table
        caption={t(`name.${measure}`)}
        captionHidden
        head={
          <tr>
            <TableHead>{t('columns.day')}</TableHead>
            {shown.map(({ key }) => (
              <TableHead key={key}>{t(`scale.${key}` as `scale.${ScaleWord}`)}</TableHead>
            ))}
            <TableHead>{t('columns.by')}</TableHead>
          </tr>
        }
      >
        {rows.map((row) => (
          <tr key={row.id}>
            <TableCell rowHead className="whitespace-nowrap">
              {formatDay(format, row.takenOn, 'date')}
            </TableCell>
            {shown.map(({ key, unit }) => (
              <TableCell key={key}>
                <ValueWords
                  measure={measure}
                  unit={unit}
                  value={row.values.find((one) => one.scale === key)}
                  row={row}
                />
              </TableCell>
            ))}
            <TableCell className="text-ink-muted min-w-36">
              {row.recordedBy ?? t('byPatient')}
              {row.recordedBy && <span className="block text-sm">{t(`mode.${row.mode}`)}</span>}
            </TableCell>
          </tr>
        ))}
      </Table>
    </Card>
  )
}

function ValueWords(props: { measure: MeasureKey; unit: Unit; value: Value | undefined; row: Row }) {
  const { measure, unit, value, row } = props
  const t = useTranslations('measures')
  if (!value) return <>–</>
  if (measure === 'pgic') return <>{t(`level.${String(value.value) as '1'}`)}</>
  const distress = row.values.find(({ scale }) => scale === 'distress')?.value
  return (
    <>
      <span className="font-medium tabular-nums">{t(`value.${unit}`, { value: value.value })}</span>
      {measure === 'start_back' ? (
        value.scale === 'total' &&
        distress !== undefined && (
          <span className="text-ink-muted block text-sm">
            {t(`group.${startBackGroup({ total: value.value, distress })}`)}
          </span>
        )
      ) : (
        <ChangeWords change={value.change} />
      )}
    </>
  )
}
