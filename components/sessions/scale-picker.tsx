'use client'

import type { ReactNode } from 'react'
import { FieldGroup } from '@/components/forms/field-group'
import { useField, useFormWords } from '@/components/forms/form-context'

type Props = {
  name: string
  legend: string
  hint?: ReactNode
  /** What 0 and 10 mean, in words: "0 is no pain. 10 is the worst pain." */
  ends: string
  /** The score from before the session (0 to 10), marked but not chosen. */
  before?: number
  /** 0 to 10 unless the measure has other ends. */
  scores?: readonly number[]
  /** Only for what this person answered before; nothing is chosen without it. */
  defaultValue?: number
  /** `md` where two questions share a screen. */
  size?: 'md' | 'lg'
  className?: string
}

const SCORES = Array.from({ length: 11 }, (_, score) => score)

/** With a minus and a plus that are read and seen as such. */
function shown(score: number): string {
  return score < 0 ? `−${-score}` : String(score)
}

/** 0 to 10 in rows of six and five, never coloured by height, nothing chosen beforehand. */
export function ScalePicker(props: Props) {
  const { name, legend, hint, ends, before, defaultValue, scores = SCORES, size = 'lg', className = '' } = props
  const binding = useField(name, defaultValue === undefined ? undefined : String(defaultValue))
  const words = useFormWords()
  const height = size === 'lg' ? 'min-h-15' : 'min-h-13'
  return (
    <FieldGroup binding={binding} legend={legend} look="title" hint={hint} className={`@container ${className}`}>
      <div className="mt-3 grid grid-cols-3 gap-x-1.5 gap-y-2 @min-[14rem]:grid-cols-6">
        {scores.map((score) => (
          <label
            key={score}
            className={`choice border-edge bg-surface hover:border-accent-strong has-checked:border-accent-strong has-checked:bg-accent-strong has-checked:text-on-accent has-focus-visible:focus-ring relative flex min-w-0 flex-col items-center justify-center rounded-[0.875rem] border-[1.5px] leading-none transition-colors ${height}`}
          >
            <input
              type="radio"
              id={score === scores[0] ? binding.id : undefined}
              name={name}
              value={score}
              defaultChecked={binding.value === String(score)}
              className="absolute inset-0 size-full appearance-none rounded-[inherit] outline-none"
            />
            <span className="text-xl font-semibold">{shown(score)}</span>
            {score === before && <span className="mt-0.5 text-sm leading-none">{words.before}</span>}
          </label>
        ))}
      </div>
      <p className="text-ink-muted mt-2 text-base">{ends}</p>
    </FieldGroup>
  )
}
