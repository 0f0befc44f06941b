'use client'

import type { ReactNode } from 'react'
import { useField, useFormWords } from '@/components/forms/form-context'
import { GroupPlace } from '@/components/forms/parts/group-place'

type Props = { name: string; label: ReactNode; hint?: ReactNode; defaultValue?: string }

/**
 * A finding: present, absent or not assessed, and nothing chosen beforehand. A row of a list: put a <ul> or <div> with
 * `divide-y divide-line` around several.
 */
export function TriStateField({ name, label, hint, defaultValue }: Props) {
  const binding = useField(name, defaultValue)
  const words = useFormWords()
  const options = [
    ['present', words.present],
    ['absent', words.absent],
    ['not_assessed', words.notAssessed],
  ] as const
  return (
    <fieldset
      aria-describedby={binding.describedBy(Boolean(hint))}
      className={`grid min-w-0 grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-1.5 py-2 md:grid-cols-[minmax(0,1fr)_auto] md:items-center ${binding.error ? 'border-stop border-l-4 pl-3' : ''}`}
    >
      {/* A legend cannot stand beside its controls, so it is read out here and shown below. */}
      <legend className="sr-only">{label}</legend>
      <GroupPlace name={name} />
      <div className="min-w-0">
        <div aria-hidden="true" className="font-medium">
          {label}
        </div>
        {hint && (
          <div id={binding.hintId} className="text-ink-muted text-sm">
            {hint}
          </div>
        )}
        {binding.error && (
          <p id={binding.errorId} className="text-stop-strong text-sm font-semibold">
            {binding.error}
          </p>
        )}
      </div>
      <div className="border-edge bg-surface [&>label+label]:border-line flex w-fit max-w-full flex-wrap overflow-clip rounded-[0.625rem] border [&>label+label]:border-l">
        {options.map(([value, word], index) => (
          <label
            key={value}
            className={`choice hover:bg-sunken has-focus-visible:focus-ring relative grid min-h-9 place-items-center px-3 text-sm whitespace-nowrap has-checked:font-semibold has-focus-visible:-outline-offset-3 ${value === 'present' ? 'has-checked:bg-caution-soft has-checked:text-caution-strong has-checked:inset-ring-caution has-checked:inset-ring-2' : 'has-checked:bg-accent-soft has-checked:text-accent-strong has-checked:inset-ring-accent has-checked:inset-ring-2'}`}
          >
            <input
              type="radio"
              id={index === 0 ? binding.id : undefined}
              name={name}
              value={value}
              defaultChecked={binding.value === value}
              className="absolute inset-0 size-full appearance-none outline-none"
            />
            {word}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
