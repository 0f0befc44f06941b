import { Text, View } from '@react-pdf/renderer'
import { bold } from '@/components/handout/bold'
import { FigureSteps } from '@/components/handout/figure/figure-steps'
import { HAIRLINE, INK, type PageLook } from '@/components/handout/page-look'
import { as } from '@/components/handout/tag'
import { doseSentences } from '@/components/handout/words/dose-sentences'
import type { HandoutWords } from '@/components/handout/words/handout-words'
import type { HandoutItem } from '@/lib/domain/sessions/handout/handout'

type Props = {
  readonly item: HandoutItem
  readonly number: number
  /** What stops this exercise beside what stops all. */
  readonly stopIf: readonly string[]
  readonly shownSide: 'left' | 'right'
  readonly person: number | null
  readonly look: PageLook
  readonly words: HandoutWords
}

/** One exercise: its figure, the dose in two lines, the steps, and when to stop. The end of a page parts only what is too long for one. */
export function ExerciseEntry({ item, number, stopIf, shownSide, person, look, words }: Props) {
  const { t } = words
  const { side, note, why, instructions } = item
  const name = side === null ? item.name : t(`item.${side}`, { name: item.name })
  const dose = doseSentences(words, item.dose, side)
  const drawn = side === 'left' || side === 'right' ? side : shownSide
  const small = { fontSize: look.text.body, lineHeight: look.line }
  return (
    <View
      {...as('Sect')}
      wrap={isLong(item, look)}
      style={{ width: look.columnWidth, gap: look.text.body * 0.4, paddingVertical: look.text.body * 0.6 }}
    >
      <View style={{ flexDirection: 'row', alignItems: 'center', gap: 7 }}>
        <NumberDisc number={number} look={look} />
        <Text {...as('H2')} style={{ flex: 1, fontSize: look.text.name, fontWeight: 700, lineHeight: 1.15 }}>
          {name}
        </Text>
      </View>
      <FigureSteps {...{ item, side: side === null ? 'right' : drawn, person, look, words }} />
      {(side === 'both' || side === 'alternate') && item.figure && (
        <Text style={{ fontSize: look.text.small, textAlign: 'center' }}>
          {t(item.dose.right ? 'item.shownDiffering' : 'item.shown', { side: drawn })}
        </Text>
      )}
      <View style={{ gap: 1 }}>
        <Text style={{ fontSize: look.text.dose, fontWeight: 700, lineHeight: look.line }}>{dose.work}</Text>
        <Text style={{ fontSize: look.text.dose, lineHeight: look.line }}>{dose.rhythm}</Text>
        {dose.pace && <Text style={small}>{dose.pace}</Text>}
      </View>
      {why && <Text style={small}>{t.rich('item.why', { text: why, b: bold })}</Text>}
      <Text style={small}>{instructions.join(' ')}</Text>
      {note && <Text style={small}>{t.rich('item.note', { text: note, b: bold })}</Text>}
      {stopIf.length > 0 && <Text style={small}>{t.rich('item.stop', { text: stopIf.join(' '), b: bold })}</Text>}
    </View>
  )
}

function NumberDisc({ number, look: { disc, text } }: { readonly number: number; readonly look: PageLook }) {
  return (
    <View
      style={{
        ...{ width: disc, height: disc, borderRadius: disc / 2, backgroundColor: INK },
        ...{ alignItems: 'center', justifyContent: 'center' },
      }}
    >
      <Text {...as('Lbl')} style={{ color: '#ffffff', fontSize: text.body, fontWeight: 700 }}>
        {number}
      </Text>
    </View>
  )
}

/** More letters than half a page holds. What may not be parted and is longer than a page would run out of the paper. */
const HALF_A_PAGE = { normal: 1300, large: 600 }

export function isLong({ instructions, stopIf, note, why }: HandoutItem, { print }: PageLook): boolean {
  const letters = [...instructions, ...stopIf, note ?? '', why ?? ''].reduce((sum, text) => sum + text.length, 0)
  return letters > HALF_A_PAGE[print]
}

/** Exercises side by side, as many as the print has columns, over a thin line. */
export function EntryRow({ wrap, children }: { readonly wrap: boolean; readonly children: React.ReactNode }) {
  return (
    <View
      wrap={wrap}
      style={{
        ...{ flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-start' },
        ...{ borderBottomWidth: HAIRLINE, borderBottomColor: INK, borderBottomStyle: 'solid' },
      }}
    >
      {children}
    </View>
  )
}
