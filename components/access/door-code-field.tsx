'use client'

import { Field, type FieldProps } from '@/components/forms/field'
import { useField } from '@/components/forms/form-context'

type Props = Omit<FieldProps, 'optional' | 'labelHidden'> & { defaultValue?: string }

const CELLS = Array.from({ length: 8 }, (_, index) => index)

/**
 * The eight characters of the patient's card: one real input, so that paste, voice and password managers work; the cells
 * are drawn behind it. A blank or hyphen typed in the middle fits too; the server drops it.
 */
export function DoorCodeField({ name, label, hint, className = '', defaultValue }: Props) {
  const binding = useField(name, defaultValue)
  return (
    <Field {...{ binding, label, hint, className }}>
      <div className="door-code has-focus-visible:focus-ring rounded-card relative">
        <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
          {CELLS.map((cell) => (
            <rect
              key={cell}
              x={`${cell * 12.5 + 0.6}%`}
              y="1"
              width="11.3%"
              height="62"
              rx="10"
              strokeWidth="1.5"
              className={`fill-surface ${binding.error ? 'stroke-stop' : 'stroke-edge'}`}
            />
          ))}
        </svg>
        <input
          id={binding.id}
          name={name}
          type="text"
          defaultValue={binding.value}
          maxLength={9}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          aria-required
          aria-invalid={binding.error ? true : undefined}
          aria-describedby={binding.describedBy(Boolean(hint))}
          className="door-code-input text-ink relative h-16 w-full bg-transparent text-2xl font-bold uppercase outline-none"
        />
      </div>
    </Field>
  )
}
