'use client'

import { Field, type FieldProps } from '@/components/forms/field'
import { useField } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'

export type SelectOption = { value: string; label: string; disabled?: boolean }

type Props = FieldProps & {
  options: readonly SelectOption[]
  defaultValue?: string
  /** The first, empty line. Without it the first option is chosen. */
  placeholder?: string
}

/** A long list of choices. For up to six use RadioGroup: everything can be seen at once. */
export function SelectField({
  name,
  label,
  hint,
  optional = false,
  labelHidden = false,
  className = '',
  options,
  defaultValue,
  placeholder,
}: Props) {
  const binding = useField(name, defaultValue)
  return (
    <Field {...{ binding, label, hint, optional, labelHidden, className }}>
      <select
        // After an action React resets a form to its first values and forgets a select's new default; a new one keeps it.
        key={binding.attempt}
        id={binding.id}
        name={name}
        defaultValue={binding.value}
        aria-required={optional ? undefined : true}
        aria-invalid={binding.error ? true : undefined}
        aria-describedby={binding.describedBy(Boolean(hint))}
        className={CONTROL}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
