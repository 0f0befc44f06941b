import { Text, View } from '@react-pdf/renderer'
import { areTicked, BOX_GAP, type LogColumns } from '@/components/handout/log/log-columns'
import { HAIRLINE, INK, type PageLook, REST } from '@/components/handout/page-look'
import { as } from '@/components/handout/tag'
import type { HandoutWords } from '@/components/handout/words/handout-words'
import type { Handout, HandoutItem } from '@/lib/domain/sessions/handout/handout'
import type { LogDay } from '@/lib/domain/sessions/handout/log-days'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  readonly days: readonly LogDay[]
  readonly items: readonly HandoutItem[]
  readonly kneeSide: Handout['kneeSide']
  readonly columns: LogColumns
  /** Of a day's row, in points: room for a pen. */
  readonly rowHeight: number
  readonly look: PageLook
  readonly words: HandoutWords
}

/** A week to tick, one row a day as it is keyed in afterwards; days of rest are shaded and say so. */
export function LogTable({ days, items, kneeSide, columns, rowHeight, look, words }: Props) {
  const { t, format } = words
  const { small } = look.text
  return (
    <View {...as('Table')} style={{ ...BORDER, borderTopWidth: HAIRLINE, borderLeftWidth: HAIRLINE }}>
      <View {...as('TR')} style={{ flexDirection: 'row' }}>
        <Cell width={columns.day} head lines={[t('log.day')]} look={look} />
        {items.map(({ id, side }, index) => (
          <Cell
            key={id}
            width={columns.items[index] ?? 0}
            head
            lines={[String(index + 1), ...(side === 'both' ? [t('log.sides')] : [])]}
            look={look}
          />
        ))}
        <Cell width={columns.pain} head lines={[t('log.backPain'), t('log.scale')]} look={look} />
        <Cell width={columns.pain} head lines={[t('log.kneePain', { side: kneeSide }), t('log.scale')]} look={look} />
        <Cell width={columns.far} head lines={[t('log.far')]} look={look} />
        <Cell width={columns.usual} head lines={[t('log.usual')]} look={look} />
      </View>
      {days.map(({ day, boxes }) => (
        <View key={day} {...as('TR')} wrap={false} style={{ flexDirection: 'row', minHeight: rowHeight }}>
          <Cell width={columns.day} lines={[formatDay(format, day, 'weekdayDay')]} look={look} />
          {items.map(({ id }, index) => (
            <BoxCell key={id} width={columns.items[index] ?? 0} count={boxes[index] ?? 0} look={look} words={words} />
          ))}
          <Cell width={columns.pain} lines={[]} look={look} />
          <Cell width={columns.pain} lines={[]} look={look} />
          <Cell width={columns.far} lines={[t('log.places')]} look={look} />
          <View {...as('TD')} style={{ ...CELL, width: columns.usual, flexDirection: 'row', gap: BOX_GAP }}>
            <Text style={{ fontSize: small }}>{t('log.yes')}</Text>
            <Box look={look} />
            <Text style={{ fontSize: small, marginLeft: 4 }}>{t('log.no')}</Text>
            <Box look={look} />
          </View>
        </View>
      ))}
    </View>
  )
}

const BORDER = { borderColor: INK, borderStyle: 'solid' as const }
const CELL = {
  ...BORDER,
  ...{ borderRightWidth: HAIRLINE, borderBottomWidth: HAIRLINE, padding: 2 },
  ...({ alignItems: 'center', justifyContent: 'center' } as const),
}

type CellProps = {
  readonly width: number
  readonly lines: readonly string[]
  readonly look: PageLook
  readonly head?: boolean
}

function Cell({ width, lines, look, head = false }: CellProps) {
  return (
    <View {...as(head ? 'TH' : 'TD')} style={{ ...CELL, width }}>
      {lines.map((line) => (
        <Text
          key={line}
          style={{ fontSize: look.text.small, fontWeight: head ? 700 : 400, textAlign: 'center', lineHeight: 1.15 }}
        >
          {line}
        </Text>
      ))}
    </View>
  )
}

type BoxCellProps = {
  readonly width: number
  readonly count: number
  readonly look: PageLook
  readonly words: HandoutWords
}

function BoxCell({ width, count, look, words: { t } }: BoxCellProps) {
  if (count === 0) {
    return (
      <View {...as('TD')} style={{ ...CELL, width, backgroundColor: REST }}>
        <Text style={{ fontSize: look.text.small * 0.85 }}>{width < look.text.small * 2.4 ? '–' : t('log.rest')}</Text>
      </View>
    )
  }
  if (!areTicked(count, width, look)) return <Cell width={width} lines={[t('log.of', { count })]} look={look} />
  return (
    <View
      {...as('TD')}
      style={{
        ...CELL,
        width,
        flexDirection: 'row',
        flexWrap: 'wrap',
        alignContent: 'center',
        gap: BOX_GAP,
        paddingVertical: 3,
      }}
    >
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty boxes are all the same.
        <Box key={index} look={look} />
      ))}
    </View>
  )
}

function Box({ look: { box } }: { readonly look: PageLook }) {
  return <View style={{ ...BORDER, width: box, height: box, borderWidth: 0.9, borderRadius: 1.5 }} />
}
