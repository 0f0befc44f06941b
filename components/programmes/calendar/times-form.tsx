import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { PlanFields, type PlanWords } from '@/components/programmes/calendar/plan-fields'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  /** Minutes since midnight; null where none was chosen. */
  times: readonly (number | null)[]
  /** After what and where; only the patient's own form has them. */
  words?: readonly PlanWords[]
  saysExercise: boolean
  isSaved: boolean
  /** For a therapist's form: whose times they are. Without it the form is the patient's own, who alone chooses the titles. */
  patientId?: string
}

function clockOf(minutes: number | null): string {
  if (minutes === null) return ''
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** When each session of a day is wanted, and what a calendar may say of it. */
export function TimesForm({ action, times, words, saysExercise, isSaved, patientId }: Props) {
  const t = useTranslations('calendar.times')
  return (
    <Card id="times" aria-labelledby="times-title" className="scroll-mt-4">
      <h2 id="times-title" className="roomy:text-xl text-lg font-semibold">
        {t(words ? 'titleOwn' : 'title')}
      </h2>
      {isSaved && <Callout tone="go" role="status" title={t('saved')} className="mt-3" />}
      <Form action={action} aria-labelledby="times-title" idPrefix="times-" className="mt-2 flex flex-col gap-4">
        {patientId && <input type="hidden" name="patientId" value={patientId} />}
        {times.map((minutes, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the session's number
          <Fragment key={at}>
            {words && <PlanFields slot={at + 1} ofSlots={times.length} words={words[at]} />}
            <TextField
              name={`times.${at}`}
              label={t('label', { count: times.length, slot: at + 1 })}
              hint={at === 0 ? t('hint') : undefined}
              defaultValue={clockOf(minutes)}
              optional
              width="year"
              autoComplete="off"
            />
          </Fragment>
        ))}
        {patientId ? (
          <p className="text-ink-muted">{t(saysExercise ? 'titlesForExercises' : 'titlesFor')}</p>
        ) : (
          <CheckboxGroup
            name="saysExercise"
            legend={t('titlesLegend')}
            options={[{ value: 'yes', label: t('titles'), hint: t('titlesHint') }]}
            defaultValues={saysExercise ? ['yes'] : []}
            optional
          />
        )}
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </Card>
  )
}
