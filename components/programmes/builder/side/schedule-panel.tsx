'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useField } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { Card } from '@/components/ui/card'
import type { DraftPlan } from '@/lib/domain/programmes/builder/draft-plan'
import { BUSY_DAY_LIMITS } from '@/lib/domain/programmes/variants'
import type { IsoWeekday } from '@/lib/domain/shared/plain-date'

type Props = {
  plan: DraftPlan
  /** Names of Monday to Sunday, short and long. */
  dayNames: readonly { readonly value: string; readonly short: string; readonly long: string }[]
  /** In the first revision nothing is new. */
  asksChangeNote: boolean
  givenName: string
}

const MOST_A_DAY = 10

/** On which days sessions are due, and how many; how long a busy day may take; with a change also what to tell the patient. */
export function SchedulePanel({ plan, dayNames, asksChangeNote, givenName }: Props) {
  const t = useTranslations('programmes.schedule')
  const { hands } = useBuilderContext()
  const set = (
    change: Partial<Pick<DraftPlan, 'weekdays' | 'sessionsPerDay' | 'busyDayMinutes' | 'changeNote'>>,
    about?: string,
  ) => hands.edit({ kind: 'set', change }, about)
  return (
    <Card aria-labelledby="when" className="sm:p-4">
      <h2 id="when" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <div className="mt-3 flex flex-col gap-4">
        <Weekdays days={dayNames} chosen={plan.weekdays} onChange={(weekdays) => set({ weekdays })} />
        <Select
          name="sessionsPerDay"
          label={t('perDay')}
          value={plan.sessionsPerDay}
          options={range(1, MOST_A_DAY)}
          onChange={(sessionsPerDay) => set({ sessionsPerDay })}
        />
        <Select
          name="busyDayMinutes"
          label={t('busyDay')}
          value={plan.busyDayMinutes}
          options={range(BUSY_DAY_LIMITS.min, BUSY_DAY_LIMITS.max)}
          onChange={(busyDayMinutes) => set({ busyDayMinutes })}
        />
        {asksChangeNote && (
          <ChangeNote
            label={t('changeNote', { name: givenName })}
            hint={t('changeNoteHint')}
            value={plan.changeNote}
            onChange={(changeNote) => set({ changeNote }, 'changeNote')}
          />
        )}
      </div>
    </Card>
  )
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

type WeekdayProps = {
  days: Props['dayNames']
  chosen: readonly IsoWeekday[]
  onChange: (days: readonly IsoWeekday[]) => void
}

function Weekdays({ days, chosen, onChange }: WeekdayProps) {
  const t = useTranslations('programmes.schedule')
  const binding = useField('weekdays', chosen.map(String))
  const toggled = (day: IsoWeekday, isOn: boolean) =>
    isOn ? [...chosen, day].toSorted((a, b) => a - b) : chosen.filter((one) => one !== day)
  return (
    <fieldset aria-describedby={binding.error ? binding.errorId : undefined}>
      <legend className="font-medium">{t('weekdays')}</legend>
      <div className="mt-1.5 grid grid-cols-7 gap-1">
        {days.map(({ value, short, long }, index) => (
          <label
            key={value}
            className="choice border-edge bg-surface hover:border-accent-strong has-checked:border-accent-strong has-checked:bg-accent-soft has-checked:inset-ring-accent-strong has-focus-visible:focus-ring relative flex min-h-10 items-center justify-center rounded-[0.625rem] border text-sm font-medium has-checked:inset-ring-[1.5px]"
          >
            <input
              type="checkbox"
              id={index === 0 ? binding.id : undefined}
              name="weekdays"
              value={value}
              aria-label={long}
              checked={chosen.includes((index + 1) as IsoWeekday)}
              onChange={({ target }) => onChange(toggled((index + 1) as IsoWeekday, target.checked))}
              className="absolute inset-0 size-full appearance-none rounded-[inherit] outline-none"
            />
            <span aria-hidden="true">{short}</span>
          </label>
        ))}
      </div>
      {binding.error && (
        <p id={binding.errorId} className="text-stop-strong mt-1 text-sm font-semibold">
          {binding.error}
        </p>
      )}
    </fieldset>
  )
}

type SelectProps = {
  name: string
  label: string
  value: number
  options: readonly number[]
  onChange: (value: number) => void
}

function Select({ name, label, value, options, onChange }: SelectProps) {
  const id = useId()
  return (
    <div className="flex items-center justify-between gap-3">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <select
        id={id}
        name={name}
        value={value}
        onChange={({ target }) => onChange(Number(target.value))}
        className={`${CONTROL} max-w-20`}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </div>
  )
}

type NoteProps = { label: string; hint: string; value: string; onChange: (value: string) => void }

function ChangeNote({ label, hint, value, onChange }: NoteProps) {
  const binding = useField('changeNote', value)
  return (
    <div>
      <label htmlFor={binding.id} className="font-medium">
        {label}
      </label>
      <p id={binding.hintId} className="text-ink-muted text-sm">
        {hint}
      </p>
      <textarea
        id={binding.id}
        name="changeNote"
        rows={3}
        maxLength={500}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        aria-describedby={binding.describedBy(true)}
        aria-invalid={binding.error ? true : undefined}
        className={`${CONTROL} mt-1`}
      />
      {binding.error && (
        <p id={binding.errorId} className="text-stop-strong mt-1 text-sm font-semibold">
          {binding.error}
        </p>
      )}
    </div>
  )
}
