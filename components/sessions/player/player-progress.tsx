'use client'

/** A segment for each exercise: done, now, to come. The words "3 of 5" stand above it. */
export function PlayerProgress({ total, current }: { total: number; current: number }) {
  return (
    <div aria-hidden="true" className="short:mb-2 mb-4 flex gap-1.5">
      {Array.from({ length: total }, (_, index) => index).map((index) => (
        <span
          key={index}
          className={`h-2.5 flex-1 rounded-full border ${
            index < current
              ? 'border-accent-strong bg-accent-strong'
              : index === current
                ? 'border-accent-strong bg-accent-soft'
                : 'border-edge bg-sunken'
          }`}
        />
      ))}
    </div>
  )
}
