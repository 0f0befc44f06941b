import type { ReactNode } from 'react'

export type Segment = { value: string; label: ReactNode; note?: ReactNode; disabled?: boolean }

type Props = {
  name: string
  /** Read out as the group's name. */
  legend: string
  legendHidden?: boolean
  options: readonly Segment[]
  /** Nothing is chosen without it. */
  defaultValue?: string
}

/** A few equal choices side by side: radio buttons drawn as segments. For forms with errors use RadioGroup. */
export function Segmented({ name, legend, legendHidden = false, options, defaultValue }: Props) {
  return (
    <fieldset className="@container min-w-0">
      <legend className={legendHidden ? 'sr-only' : 'mb-1.5 font-semibold'}>{legend}</legend>
      <div className="xs:flex-row flex flex-col gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="choice border-edge bg-surface hover:border-accent-strong has-checked:border-accent-strong has-focus-visible:focus-ring has-checked:bg-accent-soft has-checked:inset-ring-accent-strong roomy:min-h-12 roomy:rounded-[0.875rem] roomy:border-[1.5px] @min-[18rem]:roomy:min-h-15 relative flex min-h-9 flex-1 items-center justify-between rounded-[0.625rem] border px-4 py-1.5 text-center transition-colors has-checked:inset-ring-2 has-disabled:opacity-60 @min-[18rem]:flex-col @min-[18rem]:justify-center @min-[18rem]:px-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              className="absolute inset-0 size-full appearance-none rounded-[inherit] outline-none"
            />
            <span className="font-semibold">{option.label}</span>
            {option.note && <span className="text-ink-muted roomy:text-base text-sm">{option.note}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
