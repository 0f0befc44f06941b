'use client'

import type { ComponentProps } from 'react'
import { Field, type FieldProps } from '@/components/forms/field'
import { useField } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'

type Props = FieldProps &
  Pick<
    ComponentProps<'input'>,
    'inputMode' | 'autoComplete' | 'maxLength' | 'spellCheck' | 'readOnly' | 'placeholder' | 'list'
  > & {
    type?: 'text' | 'email' | 'tel' | 'search' | 'url'
    defaultValue?: string
    /** As wide as what is expected in it. */
    width?: 'full' | 'short' | 'year'
    /** A word behind the control, such as a unit. */
    unit?: string
  }

const WIDTHS = { full: '', short: 'max-w-56', year: 'max-w-36' }

/** One line of text. A number is text with `inputMode="numeric"`: a number field scrolls away and drops what it cannot read. */
export function TextField({
  name,
  label,
  hint,
  optional = false,
  labelHidden = false,
  className = '',
  type = 'text',
  defaultValue,
  width = 'full',
  unit,
  ...input
}: Props) {
  const binding = useField(name, defaultValue)
  return (
    <Field {...{ binding, label, hint, optional, labelHidden, className }}>
      <div className="flex items-center gap-2">
        <input
          {...input}
          id={binding.id}
          name={name}
          type={type}
          defaultValue={binding.value}
          aria-required={optional ? undefined : true}
          aria-invalid={binding.error ? true : undefined}
          aria-describedby={binding.describedBy(Boolean(hint))}
          className={`${CONTROL} ${WIDTHS[width]}`}
        />
        {unit && <span className="text-ink-muted">{unit}</span>}
      </div>
    </Field>
  )
}
