'use client'

import { useState } from 'react'
import { Field, type FieldProps } from '@/components/forms/field'
import { useField, useFormWords } from '@/components/forms/form-context'
import { CONTROL } from '@/components/forms/parts/control-class'

type Props = FieldProps & { autoComplete: 'current-password' | 'new-password' }

/** A password can be shown, pasted and filled in by a password manager; it is never kept after an attempt. */
export function PasswordField({ name, label, hint, className = '', autoComplete }: Props) {
  const binding = useField(name, undefined)
  const words = useFormWords()
  const [isShown, setIsShown] = useState(false)
  return (
    <Field {...{ binding, label, hint, className }}>
      <div className="relative">
        <input
          id={binding.id}
          name={name}
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-required
          aria-invalid={binding.error ? true : undefined}
          aria-describedby={binding.describedBy(Boolean(hint))}
          className={`${CONTROL} roomy:pr-20 pr-20`}
        />
        <button
          type="button"
          aria-label={isShown ? words.hidePassword : words.showPassword}
          onClick={() => setIsShown(!isShown)}
          className="text-accent-strong hover:bg-accent-soft absolute inset-y-1 right-1 rounded-lg px-3.5 font-semibold"
        >
          {isShown ? words.hide : words.show}
        </button>
      </div>
    </Field>
  )
}
