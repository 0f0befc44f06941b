'use client'

import { useField } from '@/components/forms/form-context'
import type { SelectOption } from '@/components/forms/select-field'

type Props = {
  name: string
  /** Read out; the table's headings say it to the eye. */
  label: string
  options: readonly SelectOption[]
  /** The words of the empty choice. */
  empty?: string
  defaultValue?: string
  /** `box`: a few signs in the middle, without an arrow. */
  look?: 'box' | 'words'
  isMarked?: boolean
  onValue?: (value: string) => void
}

const LOOKS = {
  box: 'w-11 appearance-none px-1 text-center [text-align-last:center]',
  words: 'w-full min-w-24 px-2',
}

/** A select for a cell of a table. Empty means that nobody tested it. */
export function CompactSelect({
  name,
  label,
  options,
  empty = '',
  defaultValue,
  look = 'words',
  isMarked,
  onValue,
}: Props) {
  const binding = useField(name, defaultValue)
  return (
    <>
      <select
        // A reset after an action forgets a select's new default; a new element keeps it.
        key={`${binding.attempt}-${defaultValue}`}
        id={binding.id}
        name={name}
        aria-label={label}
        defaultValue={binding.value}
        onChange={onValue && ((event) => onValue(event.currentTarget.value))}
        aria-invalid={binding.error ? true : undefined}
        aria-describedby={binding.describedBy(false)}
        className={`aria-invalid:border-stop min-h-9 rounded-lg border py-1 text-sm ${LOOKS[look]} ${isMarked ? 'border-caution bg-caution-soft text-caution-strong border-2 font-semibold' : 'border-edge bg-surface text-ink'}`}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {binding.error && (
        <p id={binding.errorId} className="text-stop-strong text-sm font-semibold">
          {binding.error}
        </p>
      )}
    </>
  )
}
