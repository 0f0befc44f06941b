'use client'

import { Minus, Plus } from 'lucide-react'
import { useRef, useState, useSyncExternalStore } from 'react'
import { Field } from '@/components/forms/field'
import { useField } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'
import { fill, type PlayerWords } from '@/components/sessions/player/player-words'
import { type Limits, stepNumber } from '@/lib/client/session/step-number'

type Props = {
  name: string
  label: string
  planned: number
  limits: Limits
  value: string
  onChange: (value: string) => void
  words: PlayerWords['log']
}

const never = () => () => undefined

/** A number that is typed, or changed a step at a time with a thumb. Before JavaScript it is a plain field. */
export function NumberStepper({ name, label, planned, limits, value, onChange, words }: Props) {
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const binding = useField(name, undefined)
  const input = useRef<HTMLInputElement>(null)
  /** Whoever presses a button does not hear the field beside it. */
  const [said, setSaid] = useState('')
  const step = (direction: 1 | -1) => {
    if (!input.current) return
    const next = stepNumber(input.current.value, planned, direction, limits)
    input.current.value = next
    setSaid(next)
    onChange(next)
  }
  const key = (direction: 1 | -1) => (
    <button
      type="button"
      aria-label={fill(direction === 1 ? words.more : words.less, { what: label })}
      aria-controls={binding.id}
      onClick={() => step(direction)}
      className="border-edge bg-surface hover:border-accent-strong grid size-14 shrink-0 place-items-center rounded-2xl border-[1.5px]"
    >
      {direction === 1 ? <Plus aria-hidden="true" size={24} /> : <Minus aria-hidden="true" size={24} />}
    </button>
  )
  return (
    <Field binding={binding} label={label} hint={fill(words.asPlanned, { value: planned })} optional>
      <div className="flex gap-3">
        {isLive && key(-1)}
        <input
          ref={input}
          id={binding.id}
          name={name}
          inputMode={limits.by === 1 ? 'numeric' : 'decimal'}
          autoComplete="off"
          maxLength={5}
          defaultValue={value === '' ? binding.value : value}
          onChange={({ target }) => {
            target.value = target.value.replace(',', '.')
            onChange(target.value)
          }}
          aria-invalid={binding.error ? true : undefined}
          aria-describedby={binding.describedBy(true)}
          className={`${CONTROL} flex-1 text-center text-xl font-semibold tabular-nums`}
        />
        {isLive && key(1)}
      </div>
      <span role="status" className="sr-only">
        {said}
      </span>
    </Field>
  )
}
