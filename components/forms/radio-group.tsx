'use client'

import type { ReactNode } from 'react'
import { FieldGroup } from '@/components/forms/field-group'
import { useField } from '@/components/forms/form-context'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type Props = {
  name: string
  legend: string
  options: readonly Choice[]
  defaultValue?: string
  hint?: ReactNode
  optional?: boolean
  legendHidden?: boolean
  /** `segments` for two to four short words side by side; `list` for choices that need reading. */
  look?: 'list' | 'segments'
  className?: string
}

const LOOKS = {
  list: 'flex-row items-start gap-3 px-3.5 py-2 text-left',
  segments: 'flex-1 flex-col items-center justify-center px-3 py-1 text-center',
}

/** One of a few. Nothing is chosen unless `defaultValue` says so. */
export function RadioGroup({ name, options, defaultValue, look = 'list', ...group }: Props) {
  const binding = useField(name, defaultValue)
  return (
    <FieldGroup {...group} binding={binding}>
      <div className={`mt-1.5 flex gap-2 ${look === 'list' ? 'flex-col' : 'flex-wrap'}`}>
        {options.map((option, index) => (
          <label
            key={option.value}
            className={`choice border-edge bg-surface hover:border-accent-strong has-checked:border-accent-strong has-checked:bg-accent-soft has-checked:inset-ring-accent-strong has-focus-visible:focus-ring roomy:min-h-14 roomy:items-center roomy:rounded-[0.875rem] roomy:border-[1.5px] relative flex min-h-10 rounded-[0.625rem] border transition-colors has-checked:inset-ring-[1.5px] has-disabled:opacity-60 ${LOOKS[look]}`}
          >
            <input
              type="radio"
              id={index === 0 ? binding.id : undefined}
              name={name}
              value={option.value}
              defaultChecked={binding.value === option.value}
              disabled={option.disabled}
              className={
                look === 'list'
                  ? 'accent-accent-strong roomy:mt-0 roomy:size-6 mt-0.5 size-5 shrink-0 outline-none'
                  : 'absolute inset-0 size-full appearance-none rounded-[inherit] outline-none'
              }
            />
            <span className="min-w-0">
              <span className="block font-medium">{option.label}</span>
              {option.hint && <span className="text-ink-muted roomy:text-base block text-sm">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
