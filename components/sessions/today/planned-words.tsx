import { useTranslations } from 'next-intl'
import { clockWords } from '@/lib/domain/programmes/calendar/clock-words'

type Props = { planned: { readonly minuteOfDay: number; readonly cue: string | null; readonly place: string | null } }

/** "After breakfast, in the kitchen · 8:30": the patient's own words. */
export function PlannedWords({ planned: { minuteOfDay, cue, place } }: Props) {
  const t = useTranslations('sessions.today.planned')
  const after = cue === null ? null : t('after', { cue })
  const words = [after, place].filter((part) => part !== null).join(', ')
  const time = clockWords(minuteOfDay)
  return (
    <p className="font-medium">
      {words === '' ? t('time', { time }) : t('words', { words: words.charAt(0).toUpperCase() + words.slice(1), time })}
    </p>
  )
}
