'use client'

import type { ReactNode } from 'react'
import { useField, useFormWords } from '@/components/forms/form-context'
import { GroupPlace } from '@/components/forms/parts/group-place'

export type YesNoQuestion = { name: string; label: ReactNode }

const BOX =
  'choice relative grid min-h-13 min-w-15 place-items-center rounded-[0.875rem] border-[1.5px] border-edge bg-surface px-2 font-semibold transition-colors hover:border-ink has-focus-visible:focus-ring'

const YES = {
  warning:
    'has-checked:border-stop has-checked:bg-stop-soft has-checked:text-stop-strong has-checked:inset-ring-stop has-checked:inset-ring-2',
  plain: 'has-checked:border-ink has-checked:bg-ink has-checked:text-paper',
} as const

type Tone = keyof typeof YES

function Row({ name, label, tone }: YesNoQuestion & { tone: Tone }) {
  const binding = useField(name, undefined)
  const words = useFormWords()
  return (
    <fieldset aria-describedby={binding.describedBy(false)} className="ask-row border-line min-w-0 border-t py-2.5">
      {/* A legend cannot stand beside its controls, so it is read out here and shown below. */}
      <legend className="sr-only">{label}</legend>
      <GroupPlace name={name} />
      <div className="flex min-h-16 flex-wrap items-center gap-3">
        <div className="min-w-0 flex-1 basis-48 leading-snug text-balance">
          <span aria-hidden="true">{label}</span>
          {binding.error && (
            <p id={binding.errorId} className="text-stop-strong text-base font-semibold">
              {binding.error}
            </p>
          )}
        </div>
        <div className="flex gap-2">
          <label className={`${BOX} ${YES[tone]}`}>
            <input
              type="radio"
              id={binding.id}
              name={name}
              value="yes"
              defaultChecked={binding.value === 'yes'}
              className="absolute inset-0 size-full appearance-none rounded-[inherit] outline-none"
            />
            {words.yes}
          </label>
          <label className={`${BOX} has-checked:border-ink has-checked:bg-ink has-checked:text-paper`}>
            <input
              type="radio"
              name={name}
              value="no"
              defaultChecked={binding.value === 'no'}
              className="absolute inset-0 size-full appearance-none rounded-[inherit] outline-none"
            />
            {words.no}
          </label>
        </div>
      </div>
    </fieldset>
  )
}

/**
 * One question a row, nothing answered beforehand; "No" is drawn in ink, never in green: it is no praise. A yes warns, unless the
 * questions are no warning signs.
 */
export function YesNoRows({ questions, tone = 'warning' }: { questions: readonly YesNoQuestion[]; tone?: Tone }) {
  return (
    <div className="flex flex-col">
      {questions.map((question) => (
        <Row key={question.name} {...question} tone={tone} />
      ))}
    </div>
  )
}
