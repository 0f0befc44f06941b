'use client'

import { useId } from 'react'
import { useField } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'

type Props = {
  itemId: string
  field: 'note' | 'why' | 'overrideReason'
  name: string
  label: string
  hint?: string
  value: string | null
}

/** A sentence of one line. Keys that mean something to the list around it stay in the field. */
export function LineText({ itemId, field, name, label, hint, value }: Props) {
  const { hands } = useBuilderContext()
  const binding = useField(name, value ?? '')
  const hintId = useId()
  return (
    <div>
      <label htmlFor={binding.id} className="mb-0.5 block text-sm font-medium">
        {label}
      </label>
      <input
        id={binding.id}
        name={name}
        value={value ?? ''}
        maxLength={500}
        autoComplete="off"
        onChange={({ target }) =>
          hands.edit(
            {
              kind: 'lines',
              edit: { kind: 'change', itemId, change: { [field]: target.value === '' ? null : target.value } },
            },
            `${field}:${itemId}`,
          )
        }
        onKeyDown={keepInField}
        aria-invalid={binding.error ? true : undefined}
        aria-describedby={binding.describedBy(false, hint && hintId)}
        className={CONTROL}
      />
      {hint && (
        <p id={hintId} className="text-ink-muted mt-0.5 text-sm">
          {hint}
        </p>
      )}
      {binding.error && (
        <p id={binding.errorId} className="text-stop-strong mt-0.5 text-sm font-semibold">
          {binding.error}
        </p>
      )}
    </div>
  )
}

/** Every key but those that lead out of it belongs to the field and not to the list around it. */
export function keepInField(event: { readonly key: string; stopPropagation(): void }): void {
  if (!['Tab', 'Escape', 'ArrowUp', 'ArrowDown'].includes(event.key)) event.stopPropagation()
}
