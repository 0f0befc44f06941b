'use client'

import type { ReactNode } from 'react'
import { FieldGroup } from '@/components/forms/field-group'
import { useField } from '@/components/forms/form-context'
import type { Choice } from '@/components/forms/radio-group'

type Props = {
  name: string
  legend: string
  options: readonly Choice[]
  defaultValues?: readonly string[]
  hint?: ReactNode
  optional?: boolean
  legendHidden?: boolean
  /** Side by side where there is room. */
  columns?: boolean
  className?: string
}

/** Any number of these. A single statement to agree to is a group of one. */
export function CheckboxGroup({ name, options, defaultValues, columns = false, ...group }: Props) {
  const binding = useField(name, defaultValues)
  return (
    <FieldGroup {...group} binding={binding}>
      <div className={`mt-1.5 grid gap-x-6 gap-y-1 ${columns ? 'sm:grid-cols-2' : ''}`}>
        {options.map((option, index) => (
          <label
            key={option.value}
            className="roomy:min-h-12 roomy:items-center flex min-h-9 items-start gap-3 py-1.5 has-disabled:opacity-60"
          >
            <input
              type="checkbox"
              id={index === 0 ? binding.id : undefined}
              name={name}
              value={option.value}
              defaultChecked={binding.values.includes(option.value)}
              disabled={option.disabled}
              className="accent-accent-strong roomy:mt-0 roomy:size-7 mt-0.5 size-5 shrink-0"
            />
            <span className="min-w-0">
              <span className="block">{option.label}</span>
              {option.hint && <span className="text-ink-muted roomy:text-base block text-sm">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
