'use client'

import type { ReactNode } from 'react'
import { FieldGroup } from '@/components/forms/field-group'
import { useField, useFormWords } from '@/components/forms/form-context'
import { type BodySide, SiteBody } from '@/components/sessions/site-body'

type Props = {
  name: string
  legend: string
  hint?: ReactNode
  /** Words for the sites 0 (none) to 6 (foot), in this order. */
  labels: readonly string[]
  side: BodySide
  /** The site from before the session (0 to 6), marked but not chosen. */
  before?: number
  defaultValue?: number
  legendHidden?: boolean
  className?: string
}

/** How far down the leg it is felt: words in a list, aligned with a body seen from behind. */
export function SitePicker({
  name,
  legend,
  hint,
  labels,
  side,
  before,
  defaultValue,
  legendHidden = false,
  className = '',
}: Props) {
  const binding = useField(name, defaultValue === undefined ? undefined : String(defaultValue))
  const words = useFormWords()
  return (
    <FieldGroup
      binding={binding}
      legend={legend}
      legendHidden={legendHidden}
      look="title"
      hint={hint}
      className={`@container ${className}`}
    >
      <div className="group/site mt-3.5 flex">
        <SiteBody side={side} {...(before === undefined ? {} : { before })} />
        <div className="border-edge bg-surface [&>label+label]:border-line grid min-w-0 flex-1 grid-rows-7 overflow-clip rounded-2xl border-[1.5px] @min-[16.5rem]:h-[21.875rem] [&>label+label]:border-t">
          {labels.map((label, site) => (
            <label
              key={label}
              className="choice group/row hover:bg-accent-soft has-checked:bg-accent-strong has-checked:text-on-accent has-focus-visible:focus-ring relative flex min-h-12 items-center justify-between gap-x-2 px-3.5 leading-tight font-medium has-checked:font-bold has-focus-visible:-outline-offset-3 @min-[16.5rem]:min-h-0"
            >
              <input
                type="radio"
                id={site === 0 ? binding.id : undefined}
                name={name}
                value={site}
                defaultChecked={binding.value === String(site)}
                className="absolute inset-0 size-full appearance-none outline-none"
              />
              <span className="min-w-0">{label}</span>
              {site === before && (
                <span className="text-base font-normal group-has-checked/row:sr-only">{words.before}</span>
              )}
              <svg
                aria-hidden="true"
                width="22"
                height="22"
                viewBox="0 0 24 24"
                fill="none"
                stroke="currentColor"
                strokeWidth="2.6"
                strokeLinecap="round"
                strokeLinejoin="round"
                className="hidden shrink-0 group-has-checked/row:block"
              >
                <path d="M5 12.5l4.5 4.5L19 7.5" />
              </svg>
            </label>
          ))}
        </div>
      </div>
    </FieldGroup>
  )
}
