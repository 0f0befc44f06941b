import { useFormatter, useTranslations } from 'next-intl'
import type { Dose } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'
import { type DosePart, describeDose } from '@/lib/domain/sessions/describe-dose'

type Props = { dose: Dose; side: ItemSide | null }

const MINUTE = 60

/** A dose as a patient reads it: what is shown equals what is stored. How often a week is the plan's matter, not the session's. */
export function DoseWords({ dose, side }: Props) {
  const t = useTranslations('sessions.dose')
  const te = useTranslations('exercises')
  const format = useFormatter()
  const duration = (seconds: number) =>
    seconds % MINUTE === 0 ? t('durationMinutes', { minutes: seconds / MINUTE }) : t('durationSeconds', { seconds })
  const words = (part: DosePart): string | null => {
    switch (part.kind) {
      case 'sets':
        return t('sets', { count: part.count })
      case 'reps':
        return part.perSide ? t('repsPerSide', { count: part.count }) : t('reps', { count: part.count })
      case 'hold':
        return t('hold', { seconds: part.seconds })
      case 'duration':
        return part.perSide ? t('eachSide', { duration: duration(part.seconds) }) : duration(part.seconds)
      case 'rest':
        return part.seconds > MINUTE && part.seconds % MINUTE === 0
          ? t('restMinutes', { minutes: part.seconds / MINUTE })
          : t('rest', { seconds: part.seconds })
      case 'weight':
        return t('weight', { kg: part.kg })
      case 'band':
        return t('band', { colour: te(`band.${part.colour}`) })
      case 'side':
        return t(`side.${part.side}`)
      case 'right':
        return t('rightSide', { words: listed(part.parts) })
      default:
        return null
    }
  }
  const listed = (parts: readonly DosePart[]): string =>
    format.list(
      parts.map(words).filter((part) => part !== null),
      { type: 'unit' },
    )
  return listed(describeDose(dose, side))
}
