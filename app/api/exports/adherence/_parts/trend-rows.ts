import { getTranslations } from 'next-intl/server'
import type { DayRange } from '@/lib/domain/progress/adherence-period'
import type { CsvCell } from '@/lib/domain/shared/csv'
import type { AdherenceTrends } from '@/lib/server/progress/overview/trends-queries'
import { shareCell } from './share-cell'

type Rows = (readonly CsvCell[])[]
type Sheet = { readonly head: readonly string[]; readonly rows: Rows }

/** The three questions beside adherence, one number a row. */
export async function trendSheet(trends: AdherenceTrends, range: DayRange): Promise<Sheet> {
  const t = await getTranslations('admin.adherence')
  const rows = [...(await dropOutRows(trends)), ...(await outcomeRows(trends)), ...(await answerRows(trends))]
  return {
    head: [
      ...[t('from'), t('to'), t('export.question'), t('export.group'), t('export.measure')],
      ...[t('export.value'), t('export.valueBefore')],
    ],
    rows: rows.map((cells) => [range.from, range.to, ...cells]),
  }
}

async function dropOutRows({ dropOut: { current, previous } }: AdherenceTrends): Promise<Rows> {
  const t = await getTranslations('admin.adherence.dropOut')
  if (current === null) return [[t('title'), null, t('hidden'), null, null]]
  return current.weeks.flatMap(({ week, atRisk, stopped, share }) => {
    const before = previous?.weeks.find((each) => each.week === week)
    const place = [t('title'), `${t('week')} ${week}`]
    return [
      [...place, t('atRisk'), atRisk, before?.atRisk ?? null],
      [...place, t('stopped'), stopped, before?.stopped ?? null],
      [...place, t('still'), shareCell(share), shareCell(before?.share ?? null)],
    ]
  })
}

async function outcomeRows({ outcome }: AdherenceTrends): Promise<Rows> {
  const t = await getTranslations('admin.adherence.outcome')
  return outcome.flatMap((band): Rows => {
    const place = [t('title'), t(`band.${band.band}`)]
    if (band.hidden) return [[...place, t('hidden'), null, null]]
    const { lower, median, upper } = band.fall
    return [
      [...place, t('patients'), band.patients, null],
      [...place, t('median'), 0 - median, null],
      [...place, t('lower'), 0 - upper, null],
      [...place, t('upper'), 0 - lower, null],
    ]
  })
}

async function answerRows({ answers }: AdherenceTrends): Promise<Rows> {
  const t = await getTranslations('admin.adherence.answers')
  return answers.current.flatMap(({ level, alerts, open, medianMinutes }): Rows => {
    const before = answers.previous.find((each) => each.level === level)
    const place = [t('title'), t(`level.${level}`)]
    return [
      [...place, t('alerts'), alerts, before?.alerts ?? null],
      [...place, t('stillOpen'), open, before?.open ?? null],
      [...place, t('medianMinutes'), minutesCell(medianMinutes), minutesCell(before?.medianMinutes ?? null)],
    ]
  })
}

function minutesCell(minutes: number | null): CsvCell {
  return minutes === null ? null : Math.round(minutes * 10) / 10
}
