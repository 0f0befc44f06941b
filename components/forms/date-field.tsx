'use client'

import { Field, type FieldProps } from '@/components/forms/field'
import { useField } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'

type Props = FieldProps & { defaultValue?: string; min?: string; max?: string; autoComplete?: string }

/** A calendar day, sent as YYYY-MM-DD: the browser's own control, in the reader's own order of day and month. */
export function DateField({
  name,
  label,
  hint,
  optional = false,
  labelHidden = false,
  className = '',
  defaultValue,
  ...input
}: Props) {
  const binding = useField(name, defaultValue)
  return (
    <Field {...{ binding, label, hint, optional, labelHidden, className }}>
      <input
        {...input}
        id={binding.id}
        name={name}
        type="date"
        defaultValue={binding.value}
        required={!optional}
        aria-invalid={binding.error ? true : undefined}
        aria-describedby={binding.describedBy(Boolean(hint))}
        className={`${CONTROL} max-w-56`}
      />
    </Field>
  )
}
