'use client'

import type { ReactNode } from 'react'
import { FieldGroup } from '@/components/forms/field-group'
import { useField } from '@/components/forms/form-context'
import { Icon } from '@/components/ui/icon'

export type PictureOption = {
  readonly value: string
  readonly label: string
  /** The label, and in words what the picture shows. */
  readonly spoken?: string
  /** Decoration: what is spoken says the same. */
  readonly picture: ReactNode
  /** Takes two places, or where there is room a row of its own. */
  readonly isWide?: boolean
}

type Props = {
  name: string
  legend: string
  options: readonly PictureOption[]
  defaultValue: string
  hint?: ReactNode
  legendHidden?: boolean
}

const WIDE = {
  label: 'col-span-2 @min-[30rem]:col-span-full @min-[30rem]:flex-row',
  picture: '@min-[30rem]:w-1/3 @min-[30rem]:flex-none',
  text: '@min-[30rem]:flex-1 @min-[30rem]:justify-start @min-[30rem]:px-4',
}
const PLAIN = { label: '', picture: '', text: '' }

/** One of a few that are chosen by what they look like. */
export function PictureGroup({ name, options, defaultValue, ...group }: Props) {
  const binding = useField(name, defaultValue)
  return (
    <FieldGroup {...group} binding={binding} className="@container">
      <div className="mt-2.5 grid grid-cols-2 gap-2.5 @min-[18rem]:grid-cols-3 @min-[30rem]:grid-cols-5">
        {options.map((option, index) => {
          const shape = option.isWide ? WIDE : PLAIN
          return (
            <label
              key={option.value}
              className={`choice group/choice border-edge bg-surface hover:border-accent-strong has-checked:border-accent-strong has-checked:bg-accent-soft has-checked:ring-accent-strong has-focus-visible:focus-ring relative flex cursor-pointer flex-col overflow-hidden rounded-[0.875rem] border-[1.5px] transition-colors has-checked:ring-[1.5px] ${shape.label}`}
            >
              <input
                type="radio"
                id={index === 0 ? binding.id : undefined}
                name={name}
                value={option.value}
                aria-label={option.spoken}
                defaultChecked={binding.value === option.value}
                className="absolute inset-0 size-full cursor-pointer appearance-none rounded-[inherit] outline-none"
              />
              <span className={`flex flex-auto ${shape.picture}`}>{option.picture}</span>
              <span className={`flex items-center justify-center px-1 py-2.5 text-center font-medium ${shape.text}`}>
                <span className="min-w-0 text-balance">{option.label}</span>
              </span>
              <Chosen />
            </label>
          )
        })}
      </div>
    </FieldGroup>
  )
}

/** A mark that needs no colour. */
function Chosen() {
  return (
    <span className="bg-accent-strong text-paper absolute top-1.5 right-1.5 hidden rounded-full p-1 group-has-checked/choice:block">
      <Icon name="check" size={16} strokeWidth={3} />
    </span>
  )
}
