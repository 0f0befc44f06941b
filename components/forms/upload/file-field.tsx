'use client'

import { Field, type FieldProps } from '@/components/forms/field'
import { useField } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'

type Props = FieldProps & {
  /** What the browser's own window offers first; the server looks at the file itself. */
  accept: string
}

/** One file. A browser never puts a file back after an error: it has to be chosen again. */
export function FileField({ name, label, hint, optional = false, labelHidden = false, className = '', accept }: Props) {
  const binding = useField(name, undefined)
  return (
    <Field {...{ binding, label, hint, optional, labelHidden, className }}>
      <input
        id={binding.id}
        name={name}
        type="file"
        accept={accept}
        required={!optional}
        aria-invalid={binding.error ? true : undefined}
        aria-describedby={binding.describedBy(Boolean(hint))}
        className={`${CONTROL} file:bg-sunken file:text-ink py-1.5 file:mr-3 file:rounded-lg file:border-0 file:px-3 file:py-1.5 file:font-medium`}
      />
    </Field>
  )
}
