'use client'

import type { InputEvent } from 'react'
import { Field, type FieldProps } from '@/components/forms/field'
import { useField } from '@/components/forms/form-context'

type Props = Omit<FieldProps, 'optional' | 'labelHidden'> & { defaultValue?: string }

const LENGTH = 8
/** Centres of the cells in per cent, two groups of four as on the card; the letters stand an eighth apart. */
const CELLS = [7, 19, 31, 43, 57, 69, 81, 93]
const CELL_WIDTH = 10.9

/** The card shows a gap in the middle, so people type one: without it every letter keeps its cell. */
function withoutGap(code: string): string {
  return code.replace(/[\s-]/g, '').slice(0, LENGTH)
}

function closeGap(event: InputEvent<HTMLInputElement>): void {
  const input = event.currentTarget
  const code = withoutGap(input.value)
  if (code !== input.value) input.value = code
}

/**
 * The eight characters of the patient's card: one real input, so that paste, voice and password managers work; the cells
 * are drawn behind it. Without JavaScript a gap may stay; the server drops it.
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
              x={`${cell - CELL_WIDTH / 2}%`}
              y="1"
              width={`${CELL_WIDTH}%`}
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
          defaultValue={binding.value && withoutGap(binding.value)}
          onInput={closeGap}
          maxLength={12}
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
