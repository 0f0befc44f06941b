'use client'

import type { ReactNode } from 'react'
import { Field } from '@/components/forms/field'
import { FieldGroup } from '@/components/forms/field-group'
import { useField } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'
import { ExerciseDone } from '@/components/sessions/player/log/exercise-done'
import { fill, type PlayerWords } from '@/components/sessions/player/player-words'
import { EMPTY_LOG, type ItemLog } from '@/lib/client/player-state'
import type { PlayerSet } from '@/lib/domain/sessions/session-plan'

type Props = {
  index: number
  itemId: string
  totalSets: number
  /** What was asked for in a set. */
  set: PlayerSet | undefined
  /** What the player has counted; undefined where the long page is filled in by hand. */
  log: ItemLog | undefined
  onChange: (change: Partial<ItemLog>) => void
  /** Stands below "How did it feel?". */
  hurt: ReactNode
  words: PlayerWords['log']
}

/** What was done of one exercise. Nothing is filled in beforehand but what the player itself counted. */
export function ExerciseLog({ index, itemId, totalSets, set, log = EMPTY_LOG, onChange, hurt, words }: Props) {
  const sets = useField(`items.${index}.setsDone`, undefined)
  const reason = useField(`items.${index}.skipReason`, undefined)
  const counts = Array.from({ length: totalSets - 1 }, (_, less) => totalSets - 1 - less)
  const isShort = log.setsDone !== null && log.setsDone < totalSets
  return (
    // A new key after each answer: React resets the form and would forget what is chosen here.
    <div key={sets.attempt} className="flex flex-col gap-4">
      <input type="hidden" name={`items.${index}.itemId`} value={itemId} />
      <Field binding={sets} label={words.sets}>
        <select
          ref={keptAfterReset(log.setsDone ?? sets.value)}
          id={sets.id}
          name={`items.${index}.setsDone`}
          value={log.setsDone ?? sets.value}
          onChange={(event) => onChange({ setsDone: event.target.value === '' ? null : Number(event.target.value) })}
          aria-invalid={sets.error ? true : undefined}
          aria-describedby={sets.describedBy(false)}
          className={CONTROL}
        >
          <option value="">{words.choose}</option>
          <option value={totalSets}>{fill(words.all, { count: totalSets })}</option>
          {counts.map((done) => (
            <option key={done} value={done}>
              {fill(words.some, { done, count: totalSets })}
            </option>
          ))}
          <option value="0">{words.none}</option>
        </select>
      </Field>
      {(isShort || log.setsDone === null) && (
        <Field binding={reason} label={words.why}>
          <select
            ref={keptAfterReset(log.skipReason === '' ? reason.value : log.skipReason)}
            id={reason.id}
            name={`items.${index}.skipReason`}
            value={log.skipReason === '' ? reason.value : log.skipReason}
            onChange={(event) => onChange({ skipReason: event.target.value })}
            className={CONTROL}
          >
            <option value="">{words.noReason}</option>
            {words.reasons.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Felt index={index} log={log} onChange={onChange} words={words} />
      {hurt}
      <ExerciseDone index={index} set={set} log={log} onChange={onChange} words={words} />
    </div>
  )
}

/** React resets the form after a refused answer, and a select that it controls goes back to its first choice. */
function keptAfterReset(value: string | number) {
  return (select: HTMLSelectElement | null) => {
    if (select) select.value = String(value)
  }
}

function Felt({ index, log, onChange, words }: Pick<Props, 'index' | 'onChange' | 'words'> & { log: ItemLog }) {
  const binding = useField(`items.${index}.difficulty`, undefined)
  const value = log.difficulty === '' ? binding.value : log.difficulty
  return (
    <FieldGroup binding={binding} legend={words.felt} optional>
      <div className="mt-1.5 grid grid-cols-2 gap-2">
        {words.difficulties.map(([difficulty, label]) => (
          <label
            key={difficulty}
            className="choice border-edge bg-surface hover:border-accent-strong has-checked:border-accent-strong has-checked:bg-accent-soft has-checked:inset-ring-accent-strong has-focus-visible:focus-ring relative flex min-h-14 items-center justify-center rounded-[0.875rem] border-[1.5px] px-3 text-center font-medium has-checked:inset-ring-2"
          >
            <input
              type="radio"
              name={`items.${index}.difficulty`}
              value={difficulty}
              checked={value === difficulty}
              onChange={() => onChange({ difficulty })}
              className="absolute inset-0 size-full appearance-none rounded-[inherit] outline-none"
            />
            {label}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
