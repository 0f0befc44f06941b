import { useFormatter, useTranslations } from 'next-intl'
import { PaperGrid } from '@/components/sessions/paper/paper-grid'
import type { PaperGridCell, PaperGridRow } from '@/components/sessions/paper/paper-grid-rows'
import { boxesOn } from '@/lib/domain/sessions/paper/paper-boxes'
import type { KeyedRow, PaperSheet, SheetColumn, SheetDay } from '@/lib/domain/sessions/paper/paper-sheet'
import { formatDay } from '@/lib/i18n/format-day'

const PLACE_LETTERS = { back: 'B', knee: 'K', foot: 'F' } as const
const ANSWERS = ['back', 'knee', 'place', 'settled'] as const

/** The printed log as a table to type into; days of which nothing was asked are shaded, as on the sheet. */
export function PaperLog({ sheet, caption, describedBy }: { sheet: PaperSheet; caption: string; describedBy: string }) {
  const t = useTranslations('sessions.paper')
  const format = useFormatter()
  const columns = [
    ...sheet.columns.map(({ key, name }) => ({ key, title: name, hint: null })),
    ...ANSWERS.map((key) => ({ key, title: t(`column.${key}`), hint: t(`hint.${key}`) })),
  ]
  const rows = sheet.days.map((day): PaperGridRow => {
    const heading = formatDay(format, day.day, 'weekdayShort')
    const isOpen = day.state === 'open'
    return {
      key: day.day,
      heading,
      note: day.keyed && keyedWords(day.keyed),
      mark: isOpen ? { name: `rows.${day.day}.mark`, value: day.keyed?.mark ?? '' } : null,
      closed: isOpen ? null : t(`state.${day.state}`),
      cells: [
        ...sheet.columns.map((column) => tickCell(day, column, heading)),
        ...ANSWERS.map((kind): PaperGridCell => {
          const label = `${heading}, ${t(`column.${kind}`)}`
          const field = kind === 'back' || kind === 'knee' ? 'pain' : kind
          return { name: `rows.${day.day}.${kind}`, kind: field, label, value: answerOf(day.keyed, kind), boxes: 0 }
        }),
      ],
    }
  })
  return <PaperGrid caption={caption} dayTitle={t('day')} columns={columns} rows={rows} describedBy={describedBy} />

  function keyedWords({ by, on }: KeyedRow): string {
    const date = formatDay(format, on, 'day')
    return by === null ? t('keyedPlain', { date }) : t('keyed', { name: by, date })
  }

  function tickCell(day: SheetDay, { key, name }: SheetColumn, heading: string): PaperGridCell {
    const item = day.items.find((candidate) => candidate.column === key)
    if (!item) return { name: null, words: t('notGiven') }
    const boxes = boxesOn(item, day.day)
    if (boxes === 0) return { name: null, words: t('rest') }
    const ticks = day.keyed?.ticks[item.id]
    return {
      name: `rows.${day.day}.ticks.${item.id}`,
      kind: boxes === 1 ? 'box' : 'boxes',
      label: boxes === 1 ? `${heading}, ${name}` : `${heading}, ${t('ofBoxes', { name, boxes })}`,
      value: ticks === undefined || (ticks === 0 && boxes === 1) ? '' : String(ticks),
      boxes,
    }
  }
}

function answerOf(keyed: KeyedRow | null, kind: (typeof ANSWERS)[number]): string {
  switch (kind) {
    case 'back':
      return keyed?.backPain?.toString() ?? ''
    case 'knee':
      return keyed?.kneePain?.toString() ?? ''
    case 'place':
      return keyed?.place ? PLACE_LETTERS[keyed.place] : ''
    case 'settled':
      return keyed?.settled == null ? '' : keyed.settled ? 'Y' : 'N'
  }
}
