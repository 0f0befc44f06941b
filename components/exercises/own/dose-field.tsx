'use client'

import { useField } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'

type Props = { name: string; label: string; value: number | null }

/** One number of a dose: a quiet label over a narrow control. Its error stands below, so that the row keeps its line. */
export function DoseField({ name, label, value }: Props) {
  const binding = useField(name, value === null ? '' : String(value))
  return (
    <div className="max-w-24 min-w-0 flex-1 basis-19">
      <label htmlFor={binding.id} className="text-ink-muted mb-0.5 block text-sm whitespace-nowrap">
        {label}
      </label>
      <input
        id={binding.id}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={binding.value}
        aria-invalid={binding.error ? true : undefined}
        aria-describedby={binding.describedBy(false)}
        className={CONTROL}
      />
      {binding.error && (
        <p id={binding.errorId} className="text-stop-strong mt-1 text-sm font-semibold">
          {binding.error}
        </p>
      )}
    </div>
  )
}
