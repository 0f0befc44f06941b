import { useTranslations } from 'next-intl'
import { TextAreaField } from '@/components/forms/text-area-field'
import { TextField } from '@/components/forms/text-field'
import { WeekdayBoxes } from '@/components/programmes/editor/weekday-boxes'
import { Card } from '@/components/ui/card'

type Props = {
  weekdays: readonly number[]
  sessionsPerDay: number
  /** Names of Monday to Sunday, short and long. */
  dayNames: readonly { readonly value: string; readonly short: string; readonly long: string }[]
  /** Null in the first revision: nothing is new then. */
  changeNote: string | null
  asksChangeNote: boolean
  givenName: string
}

/** On which days sessions are due, and how many; with a change also what to tell the patient. */
export function ScheduleFields({ weekdays, sessionsPerDay, dayNames, changeNote, asksChangeNote, givenName }: Props) {
  const t = useTranslations('programmes.schedule')
  return (
    <Card aria-labelledby="when" className="sm:p-4">
      <h2 id="when" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <div className="mt-3 flex flex-col gap-4">
        <WeekdayBoxes name="weekdays" legend={t('weekdays')} days={dayNames} defaultValues={weekdays.map(String)} />
        <TextField
          name="sessionsPerDay"
          label={t('perDay')}
          hint={t('perDayHint')}
          inputMode="numeric"
          autoComplete="off"
          width="year"
          defaultValue={String(sessionsPerDay)}
        />
        {asksChangeNote && (
          <TextAreaField
            name="changeNote"
            label={t('changeNote', { name: givenName })}
            hint={t('changeNoteHint')}
            optional
            rows={3}
            maxLength={500}
            defaultValue={changeNote ?? ''}
          />
        )}
      </div>
    </Card>
  )
}
