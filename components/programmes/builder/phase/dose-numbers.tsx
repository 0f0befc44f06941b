'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { CONTROL } from '@/components/forms/parts/control-class'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { keepInField } from '@/components/programmes/builder/phase/line-text'
import { BAND_COLOURS, type Dose, type DoseMode } from '@/lib/domain/exercises/dose'
import type { LineView } from '@/lib/domain/programmes/builder/builder-view'
import { isPossibleDose } from '@/lib/domain/programmes/dose-limits'
import { ITEM_SIDES } from '@/lib/domain/programmes/item'

/** The numbers that a mode uses, in reading order; what it does not use is not asked. */
const FIELDS = {
  reps: ['sets', 'reps', 'holdSeconds', 'restSeconds', 'weightKg', 'sessionsPerDay', 'daysPerWeek'],
  hold: ['sets', 'reps', 'holdSeconds', 'restSeconds', 'weightKg', 'sessionsPerDay', 'daysPerWeek'],
  duration: ['sets', 'durationSeconds', 'restSeconds', 'weightKg', 'sessionsPerDay', 'daysPerWeek'],
} as const satisfies Record<DoseMode, readonly (keyof Dose)[]>
type NumberField = (typeof FIELDS)[DoseMode][number]

/** The dose in fields, for whoever does not type it in short. */
export function DoseNumbers({ view: { line, exercise } }: { view: LineView }) {
  const t = useTranslations('programmes')
  const te = useTranslations('exercises')
  const { hands } = useBuilderContext()
  const change = (dose: Dose, side = line.side) =>
    hands.edit(
      { kind: 'lines', edit: { kind: 'change', itemId: line.id, change: { dose, side, typed: null } } },
      `dose:${line.id}`,
    )
  return (
    <fieldset className="flex flex-wrap gap-x-2 gap-y-2">
      <legend className="sr-only">{t('typed.labelNamed', { name: exercise.name })}</legend>
      {FIELDS[line.dose.mode].map((field) => (
        <NumberBox key={field} field={field} dose={line.dose} label={t(`item.${field}`)} onChange={change} />
      ))}
      {exercise.isOneSided && (
        <Choice
          label={t('item.side')}
          value={line.side ?? ''}
          options={ITEM_SIDES.map((side) => [side, te(`sideOption.${side}`)])}
          onChange={(value) => {
            const side = ITEM_SIDES.find((known) => known === value) ?? line.side
            change({ ...line.dose, right: side === 'both' ? line.dose.right : null }, side)
          }}
        />
      )}
      <Choice
        label={t('builder.band')}
        value={line.dose.band ?? ''}
        options={[['', t('builder.noBand')], ...BAND_COLOURS.map((colour) => [colour, te(`band.${colour}`)] as const)]}
        onChange={(value) => change({ ...line.dose, band: BAND_COLOURS.find((colour) => colour === value) ?? null })}
      />
    </fieldset>
  )
}

type BoxProps = { field: NumberField; dose: Dose; label: string; onChange: (dose: Dose) => void }

/** One number. What cannot be stays in the box with the range, and the dose as it was. */
function NumberBox({ field, dose, label, onChange }: BoxProps) {
  const t = useTranslations('programmes')
  const id = useId()
  const [typing, setTyping] = useState<string | null>(null)
  const next = typing === null ? dose : withNumber(dose, field, typing)
  const checked = isPossibleDose(next)
  const problem = checked.ok ? undefined : checked.detail.find((each) => each.field === field)
  return (
    <div className="max-w-24 min-w-0 flex-1 basis-19">
      <label htmlFor={id} className="text-ink-muted mb-0.5 block text-sm whitespace-nowrap">
        {label}
      </label>
      <input
        id={id}
        inputMode={field === 'weightKg' ? 'decimal' : 'numeric'}
        autoComplete="off"
        value={typing ?? String(dose[field] ?? '')}
        onChange={({ target }) => {
          setTyping(target.value)
          const to = withNumber(dose, field, target.value)
          if (isPossibleDose(to).ok) onChange(to)
        }}
        onBlur={() => problem === undefined && setTyping(null)}
        onKeyDown={keepInField}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
        className={CONTROL}
      />
      {problem && (
        <p id={`${id}-error`} role="alert" className="text-stop-strong mt-0.5 text-sm font-semibold">
          {t(`doseProblem.${problem.reason}`, { min: problem.min ?? 0, max: problem.max ?? 0 })}
        </p>
      )}
    </div>
  )
}

/** Chosen days are other days as soon as their number is typed. */
function withNumber(dose: Dose, field: NumberField, text: string): Dose {
  const value = text.trim() === '' ? null : Number(text.replace(',', '.'))
  const number = value === null && isNeeded(field) ? Number.NaN : value
  return { ...dose, [field]: number, ...(field === 'daysPerWeek' ? { weekdays: null } : {}) }
}

function isNeeded(field: NumberField): boolean {
  return field === 'sets' || field === 'restSeconds' || field === 'sessionsPerDay' || field === 'daysPerWeek'
}

type ChoiceProps = {
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className="max-w-32 min-w-0 flex-1 basis-24">
      <label htmlFor={id} className="text-ink-muted mb-0.5 block text-sm">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => event.stopPropagation()}
        className={CONTROL}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
