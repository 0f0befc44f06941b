import { Text, View } from '@react-pdf/renderer'
import type { LogColumns } from '@/components/handout/log/log-columns'
import { LogTable } from '@/components/handout/log/log-table'
import type { PageLook } from '@/components/handout/page-look'
import { as } from '@/components/handout/tag'
import type { HandoutWords } from '@/components/handout/words/handout-words'
import type { Handout } from '@/lib/domain/sessions/handout/handout'
import type { LogDay } from '@/lib/domain/sessions/handout/log-days'

type Props = {
  readonly weeks: readonly (readonly LogDay[])[]
  readonly handout: Handout
  readonly columns: LogColumns
  readonly rowHeight: number
  readonly look: PageLook
  readonly words: HandoutWords
}

/** The log with how to fill it in. The end of a page parts no week, but for large print, where many boxes can be taller than a page. */
export function LogPart({ weeks, handout, columns, rowHeight, look, words }: Props) {
  const { t } = words
  const { items, kneeSide } = handout
  const key = items.map(({ name }, index) => `${index + 1} ${name}`).join(' · ')
  const isLarge = look.print === 'large'
  return weeks.map((days, index) => (
    <View
      key={days[0]?.day}
      {...as('Sect')}
      wrap={isLarge}
      break={isLarge && index > 0}
      style={{ gap: 4, marginTop: 12 }}
    >
      <Text {...as('H2')} style={{ fontSize: look.text.name, fontWeight: 700 }}>
        {weeks.length === 1 ? t('log.title') : t('log.titleLong', { week: index + 1, weeks: weeks.length })}
      </Text>
      <Text style={{ fontSize: look.text.small, lineHeight: look.line }}>{`${t('log.how')} ${key}`}</Text>
      <LogTable {...{ days, items, kneeSide, columns, rowHeight, look, words }} />
    </View>
  ))
}
