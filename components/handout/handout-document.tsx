import { Document, Page, Text, View } from '@react-pdf/renderer'
import { bold } from '@/components/handout/bold'
import { EntryRow, ExerciseEntry, isLong } from '@/components/handout/exercise-entry'
import { isWideEnough, logColumns } from '@/components/handout/log/log-columns'
import { LogPart } from '@/components/handout/log/log-part'
import { lookOf, type PageLook } from '@/components/handout/page-look'
import { SheetFoot } from '@/components/handout/sheet-foot'
import { SheetHead, type SheetLogo } from '@/components/handout/sheet-head'
import { WarningBox } from '@/components/handout/warning-box'
import type { HandoutWords } from '@/components/handout/words/handout-words'
import type { Handout, HandoutChoices, HandoutItem, SheetCode } from '@/lib/domain/sessions/handout/handout'
import { logWeeks } from '@/lib/domain/sessions/handout/log-days'
import { stopsOf } from '@/lib/domain/sessions/handout/shared-stops'

type Props = {
  readonly handout: Handout
  readonly choices: HandoutChoices
  readonly code: SheetCode | null
  readonly logo: SheetLogo | null
  readonly words: HandoutWords
  readonly families: readonly string[]
}

/** The sheet that a patient takes home: exercises with figures, when to stop, warning signs, and a log to tick. */
export function HandoutDocument({ handout, choices, code, logo, words, families }: Props) {
  const look = lookOf(choices.paper, choices.print)
  const weeks = logWeeks(handout.items, choices.from, choices.weeks)
  const mostBoxes = handout.items.map((_, index) => Math.max(0, ...weeks.flat().map(({ boxes }) => boxes[index] ?? 0)))
  const upright = logColumns(look.width, mostBoxes, look)
  const isUpright = isWideEnough(upright, mostBoxes, look)
  const across = logColumns(look.height - 2 * look.margin, mostBoxes, look)
  const { t } = words
  const sheet = { handout, look, words }
  const page = {
    size: look.size,
    style: {
      ...{ fontFamily: [...families], color: '#000000', fontSize: look.text.body },
      ...{ padding: look.margin, paddingBottom: look.margin + look.text.small * 2 },
    },
  }
  const stops = stopsOf(handout.items)
  return (
    <Document>
      <Page {...page} bookmark={t('sheet.fileTitle')}>
        <SheetHead {...sheet} code={code} logo={logo} />
        {inRows(handout.items, look).map((row) => (
          <EntryRow key={row[0]?.item.id} wrap={row.some(({ item }) => isLong(item, look))}>
            {row.map(({ item, number }) => (
              <ExerciseEntry
                key={item.id}
                {...{ item, number, look, words, person: handout.look, shownSide: choices.shownSide }}
                stopIf={stops.own.get(item.id) ?? []}
              />
            ))}
          </EntryRow>
        ))}
        <Remarks {...sheet} shared={stops.shared} />
        <WarningBox clinic={handout.clinic} {...{ look, words }} />
        {isUpright && <LogPart {...sheet} weeks={weeks} columns={upright} rowHeight={look.text.body * 1.7} />}
        <SheetFoot {...sheet} />
      </Page>
      {!isUpright && weeks.length > 0 && (
        <Page {...page} orientation="landscape" bookmark={t('log.title')}>
          <LogPart
            {...sheet}
            weeks={weeks}
            columns={across}
            rowHeight={look.text.body * (choices.print === 'large' ? 1.7 : 2.2)}
          />
          <SheetFoot {...sheet} />
        </Page>
      )}
    </Document>
  )
}

function inRows(items: readonly HandoutItem[], { columns }: PageLook) {
  const numbered = items.map((item, index) => ({ item, number: index + 1 }))
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    numbered.slice(row * columns, (row + 1) * columns),
  )
}

type RemarksProps = {
  readonly handout: Handout
  readonly shared: readonly string[]
  readonly look: PageLook
  readonly words: HandoutWords
}

function Remarks({ handout: { paused }, shared, look, words: { t, format } }: RemarksProps) {
  const style = { fontSize: look.text.body, lineHeight: look.line }
  return (
    <View wrap={false} style={{ gap: 4, marginTop: 8 }}>
      {shared.length > 0 && (
        <Text style={style}>
          {t.rich('stops.shared', { b: bold })} {shared.join(' ')}
        </Text>
      )}
      {paused.length > 0 && (
        <Text style={style}>{t('sheet.paused', { names: format.list(paused), count: paused.length })}</Text>
      )}
    </View>
  )
}
