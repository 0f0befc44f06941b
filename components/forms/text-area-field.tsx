'use client'

import { useState } from 'react'
import { Field, type FieldProps } from '@/components/forms/field'
import { useField, useFormWords } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'

type Props = FieldProps & {
  defaultValue?: string
  rows?: number
  /** Counted in code points, as the server does. More can be typed: nothing that was pasted is cut off in silence. */
  maxLength?: number
}

/** The room left is said from here on, as a share of the whole. */
const COUNT_FROM = 0.75

/** Several lines of text, with a count once the room gets short. */
export function TextAreaField({
  name,
  label,
  hint,
  optional = false,
  labelHidden = false,
  className = '',
  defaultValue,
  rows = 4,
  maxLength,
}: Props) {
  const binding = useField(name, defaultValue)
  const words = useFormWords()
  const [length, setLength] = useState([...binding.value].length)
  const left = (maxLength ?? 0) - length
  const isNear = maxLength !== undefined && length >= maxLength * COUNT_FROM
  const pattern = left < 0 ? words.charactersOver : words.charactersLeft
  const countId = `${binding.id}-count`
  return (
    <Field {...{ binding, label, hint, optional, labelHidden, className }}>
      <textarea
        id={binding.id}
        name={name}
        rows={rows}
        defaultValue={binding.value}
        onChange={(event) => setLength([...event.currentTarget.value].length)}
        aria-required={optional ? undefined : true}
        aria-invalid={binding.error ? true : undefined}
        aria-describedby={binding.describedBy(Boolean(hint), isNear ? countId : undefined)}
        className={`${CONTROL} field-sizing-content max-h-96`}
      />
      {isNear && (
        <p
          id={countId}
          aria-live="polite"
          className={`roomy:text-base mt-1 text-sm ${left < 0 ? 'text-stop-strong font-semibold' : 'text-ink-muted'}`}
        >
          {pattern.replace('{count}', String(Math.abs(left)))}
        </p>
      )}
    </Field>
  )
}
