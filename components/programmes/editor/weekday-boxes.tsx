'use client'

import { FieldGroup } from '@/components/forms/field-group'
import { useField } from '@/components/forms/form-context'

type Props = {
  name: string
  legend: string
  days: readonly { readonly value: string; readonly short: string; readonly long: string }[]
  defaultValues: readonly string[]
}

/** Seven days in a row, each a box to tick. */
export function WeekdayBoxes({ name, legend, days, defaultValues }: Props) {
  const binding = useField(name, defaultValues)
  return (
    <FieldGroup binding={binding} legend={legend}>
      <div className="mt-1.5 grid grid-cols-7 gap-1">
        {days.map((day, index) => (
          <label
            key={day.value}
            className="choice border-edge bg-surface hover:border-accent-strong has-checked:border-accent-strong has-checked:bg-accent-soft has-checked:inset-ring-accent-strong has-focus-visible:focus-ring relative flex min-h-10 items-center justify-center rounded-[0.625rem] border text-sm font-medium has-checked:inset-ring-[1.5px]"
          >
            <input
              type="checkbox"
              id={index === 0 ? binding.id : undefined}
              name={name}
              value={day.value}
              aria-label={day.long}
              defaultChecked={binding.values.includes(day.value)}
              className="absolute inset-0 size-full appearance-none rounded-[inherit] outline-none"
            />
            <span aria-hidden="true">{day.short}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
