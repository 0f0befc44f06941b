'use client'

import { useState } from 'react'
import { Field } from '@/components/forms/field'
import { useField } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'
import { NumberStepper } from '@/components/sessions/player/log/number-stepper'
import { fill, type PlayerWords } from '@/components/sessions/player/player-words'
import { Disclosure } from '@/components/ui/disclosure'
import type { ItemLog } from '@/lib/client/player-state'
import { KILOGRAMS, REPS } from '@/lib/client/session/step-number'
import type { PlayerSet } from '@/lib/domain/sessions/session-plan'

type Props = {
  index: number
  /** What was asked for. */
  set: PlayerSet | undefined
  log: ItemLog
  onChange: (change: Partial<ItemLog>) => void
  words: PlayerWords['log']
}

/** What was done otherwise than planned. Empty says "as planned", and only what the plan names is asked. */
export function ExerciseDone({ index, set, log, onChange, words }: Props) {
  // Only where it begins: a field that is emptied again stays in sight.
  const [isOpen] = useState(log.repsDone !== '' || log.weightKg !== '' || log.band !== '')
  if (!set || (set.reps === null && set.weightKg === null && set.band === null)) return null
  return (
    <Disclosure summary={words.changed} open={isOpen}>
      <div className="flex flex-col gap-4">
        {set.reps !== null && (
          <NumberStepper
            name={`items.${index}.repsDone`}
            label={words.reps}
            planned={set.reps}
            limits={REPS}
            value={log.repsDone}
            onChange={(repsDone) => onChange({ repsDone })}
            words={words}
          />
        )}
        {set.weightKg !== null && (
          <NumberStepper
            name={`items.${index}.weightKg`}
            label={words.weight}
            planned={set.weightKg}
            limits={KILOGRAMS}
            value={log.weightKg}
            onChange={(weightKg) => onChange({ weightKg })}
            words={words}
          />
        )}
        {set.band !== null && (
          <Band
            index={index}
            planned={set.band}
            value={log.band}
            onChange={(band) => onChange({ band })}
            words={words}
          />
        )}
      </div>
    </Disclosure>
  )
}

type BandProps = Pick<Props, 'index' | 'words'> & {
  planned: string
  value: string
  onChange: (value: string) => void
}

function Band({ index, planned, value, onChange, words }: BandProps) {
  const binding = useField(`items.${index}.band`, undefined)
  const plannedName = words.bands.find(([colour]) => colour === planned)?.[1] ?? planned
  return (
    <Field binding={binding} label={words.band} optional>
      <select
        id={binding.id}
        name={`items.${index}.band`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={CONTROL}
      >
        <option value="">{fill(words.asPlanned, { value: plannedName })}</option>
        {words.bands.map(([colour, label]) => (
          <option key={colour} value={colour}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
