'use client'

import { useField } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'

type Props = {
  name: string
  label: string
  value: string | null
  placeholder: string
  options: readonly { readonly value: string; readonly label: string }[]
}

/** The side of a one-sided exercise, as narrow as the numbers beside it. */
export function SideField({ name, label, value, placeholder, options }: Props) {
  const binding = useField(name, value ?? '')
  return (
    <div className="max-w-32 min-w-0 flex-1 basis-24">
      <label htmlFor={binding.id} className="text-ink-muted mb-0.5 block text-sm">
        {label}
      </label>
      <select
        // The same key as SelectField: React forgets a select's new default when it resets a form.
        key={binding.attempt}
        id={binding.id}
        name={name}
        defaultValue={binding.value}
        aria-invalid={binding.error ? true : undefined}
        aria-describedby={binding.describedBy(false)}
        className={CONTROL}
      >
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {binding.error && (
        <p id={binding.errorId} className="text-stop-strong mt-1 text-sm font-semibold">
          {binding.error}
        </p>
      )}
    </div>
  )
}
