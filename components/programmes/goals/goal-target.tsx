import { useTranslations } from 'next-intl'
import { type GoalFrequency, type GoalKind, isCounted } from '@/lib/domain/programmes/goals'

type Props = { goal: { readonly kind: GoalKind; readonly value: number; readonly frequency: GoalFrequency } }
type CountedKind = Exclude<GoalKind, 'sleep_position' | 'pacing' | 'falls_safety' | 'avoid_end_range'>

/** How much and how often: "5 practice lifts, three days a week". What is done or not done has no number. Text alone, no element. */
export function GoalTarget({ goal: { kind, value, frequency } }: Props) {
  const t = useTranslations('goals')
  const often = t(`frequency.${frequency}`)
  const words = isCounted(kind)
    ? t('targetOften', { target: t(`target.${kind as CountedKind}`, { value }), often })
    : often
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
