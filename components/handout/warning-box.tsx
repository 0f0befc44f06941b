import { Path, Svg, Text, View } from '@react-pdf/renderer'
import { INK, type PageLook } from '@/components/handout/page-look'
import { as } from '@/components/handout/tag'
import type { HandoutWords } from '@/components/handout/words/handout-words'
import { WARNING_QUESTIONS, WARNING_URGENCY, type WarningQuestion } from '@/lib/domain/assessment/warning-signs'
import type { Handout } from '@/lib/domain/sessions/handout/handout'

type Props = { readonly clinic: Handout['clinic']; readonly look: PageLook; readonly words: HandoutWords }

/** The six signs of every session, parted by how soon they must be seen (clinical.md 2), and the clinic's emergency number large. */
export function WarningBox({ clinic, look, words }: Props) {
  const { t } = words
  const { emergencyNumber: number, emergencyPlace: place, urgentAdviceNumber: advice, phone } = clinic
  const isLarge = look.print === 'large'
  const signs = (isNow: boolean) =>
    WARNING_QUESTIONS.filter((question) => (WARNING_URGENCY[question] === 'emergency') === isNow)
  return (
    <View
      {...as('Sect')}
      wrap={false}
      style={{
        ...{ flexDirection: isLarge ? 'column' : 'row', marginTop: 8, overflow: 'hidden' },
        ...{ borderWidth: 2, borderColor: INK, borderStyle: 'solid', borderRadius: 8 },
      }}
    >
      <View style={{ ...share(look), padding: 10, gap: 6 }}>
        <View style={{ flexDirection: 'row', alignItems: 'center', gap: 7 }}>
          <WarningTriangle size={look.disc} />
          <Text {...as('H2')} style={{ flex: 1, fontSize: look.text.name, fontWeight: 700 }}>
            {t('warning.title')}
          </Text>
        </View>
        <View style={{ flexDirection: isLarge ? 'column' : 'row', gap: 12 }}>
          <SignList title={t('warning.now', { number, place })} signs={signs(true)} look={look} words={words} />
          <SignList
            title={phone ? t('warning.today', { phone }) : t('warning.todayNoPhone')}
            signs={signs(false)}
            look={look}
            words={words}
          />
        </View>
      </View>
      <View
        style={{
          ...{ width: isLarge ? '100%' : 132, padding: 10, justifyContent: 'center', gap: 3 },
          backgroundColor: INK,
        }}
      >
        <Text style={{ color: '#ffffff', fontSize: look.emergency, fontWeight: 700, lineHeight: 1 }}>{number}</Text>
        <Text style={{ color: '#ffffff', fontSize: look.text.body, lineHeight: look.line }}>
          {t('warning.orGo', { place })}
        </Text>
        {advice && (
          <Text style={{ color: '#ffffff', fontSize: look.text.body }}>{t('warning.unsure', { number: advice })}</Text>
        )}
      </View>
    </View>
  )
}

/** Parts share a line, or stand one below the other in large print. */
const share = ({ print }: PageLook) => (print === 'large' ? {} : { flex: 1 })

type ListProps = {
  readonly title: string
  readonly signs: readonly WarningQuestion[]
  readonly look: PageLook
  readonly words: HandoutWords
}

function SignList({ title, signs, look, words: { tq } }: ListProps) {
  const { body } = look.text
  return (
    <View style={{ ...share(look), gap: 3 }}>
      <Text style={{ fontSize: body, fontWeight: 700 }}>{title}</Text>
      <View {...as('L')} style={{ gap: 2 }}>
        {signs.map((sign) => (
          <View key={sign} {...as('LI')} style={{ flexDirection: 'row', gap: 6 }}>
            <View style={{ width: 4, height: 4, marginTop: body * 0.45, backgroundColor: INK }} />
            <Text {...as('LBody')} style={{ flex: 1, fontSize: body, lineHeight: look.line }}>
              {tq(sign)}
            </Text>
          </View>
        ))}
      </View>
    </View>
  )
}

function WarningTriangle({ size }: { readonly size: number }) {
  return (
    <Svg viewBox="0 0 24 22" style={{ width: size, height: (size * 22) / 24 }}>
      <Path d="M12 1.5L23 20.5H1Z" fill={INK} stroke={INK} strokeWidth={2} strokeLinejoin="round" />
      <Path d="M12 8V14" stroke="#ffffff" strokeWidth={2.2} strokeLinecap="round" />
      <Path d="M12 17.2V17.4" stroke="#ffffff" strokeWidth={2.4} strokeLinecap="round" />
    </Svg>
  )
}
