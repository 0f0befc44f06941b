import { useTranslations } from 'next-intl'
import { TextField } from '@/components/forms/text-field'
import { PLAN_WORDS_MAX } from '@/lib/schemas/calendar'

export type PlanWords = { readonly cue: string | null; readonly place: string | null }
type Props = { slot: number; ofSlots: number; words: PlanWords | undefined }

const CUES = ['gettingUp', 'breakfast', 'lunch', 'work', 'dinner'] as const
const PLACES = ['kitchen', 'livingRoom', 'bedroom', 'work'] as const

/** "After breakfast, in the kitchen": suggestions to choose from, or the patient's own few words. */
export function PlanFields({ slot, ofSlots, words }: Props) {
  const t = useTranslations('calendar.plan')
  const at = { count: ofSlots, slot }
  const [cues, places] = [`cues-${slot}`, `places-${slot}`]
  const shared = { optional: true, maxLength: PLAN_WORDS_MAX, autoComplete: 'off' } as const
  return (
    <>
      <TextField
        {...shared}
        name={`cues.${slot - 1}`}
        label={t('cue', at)}
        hint={slot === 1 ? t('cueHint') : undefined}
        defaultValue={words?.cue ?? ''}
        list={cues}
      />
      <datalist id={cues}>
        {CUES.map((cue) => (
          <option key={cue} value={t(`cues.${cue}`)} />
        ))}
      </datalist>
      <TextField
        {...shared}
        name={`places.${slot - 1}`}
        label={t('place', at)}
        hint={slot === 1 ? t('placeHint') : undefined}
        defaultValue={words?.place ?? ''}
        list={places}
      />
      <datalist id={places}>
        {PLACES.map((place) => (
          <option key={place} value={t(`places.${place}`)} />
        ))}
      </datalist>
    </>
  )
}
