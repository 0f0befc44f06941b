'use client'

import { memo } from 'react'
import type { ControlWords } from '@/components/exercises/own/posing/posing-words'
import { Field } from '@/components/forms/field'
import { useField } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'
import { type Control, controlRange, readControl } from '@/lib/domain/figures/posing/controls'
import type { PostureName } from '@/lib/domain/figures/posing/posed-record'

type Props = {
  posture: PostureName
  control: Control
  typed: string
  words: ControlWords
  change: (posture: PostureName, changes: Partial<Record<Control, string>>) => void
}

/** One joint in numbers. The slider says the same to the hand; it is not sent, and is not there without JavaScript. */
export const JointField = memo(function JointField({ posture, control, typed, words, change }: Props) {
  const binding = useField(`${posture}.${control}`, typed)
  const [min, max] = controlRange(control)
  const value = readControl(control, typed)
  const set = (text: string) => change(posture, { [control]: text })
  return (
    <Field binding={binding} label={words.label} hint={words.hint} className="posing-joint">
      <div className="flex items-center gap-3">
        <input
          type="range"
          className="posing-range"
          aria-label={words.label}
          aria-valuetext={words.value.replace('{value}', String(value ?? typed))}
          min={min}
          max={max}
          step={1}
          value={value ?? 0}
          onChange={(event) => set(event.currentTarget.value)}
        />
        <div className="flex w-30 shrink-0 items-center gap-1.5">
          <input
            id={binding.id}
            name={binding.name}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={(event) => set(event.currentTarget.value)}
            aria-required
            aria-invalid={binding.error ? true : undefined}
            aria-describedby={binding.describedBy(true)}
            className={`${CONTROL} tabular-nums`}
          />
          <span aria-hidden="true" className="text-ink-muted w-7 whitespace-nowrap">
            {words.unit}
          </span>
        </div>
      </div>
    </Field>
  )
})
