'use client'

/** The seconds of a hold as dots that fill: as many stay empty as the number beside them says. Decoration. */
export function RepDots({ total, left }: { total: number; left: number }) {
  if (total > 6) return null
  return (
    <span aria-hidden="true" className="flex flex-wrap gap-1.5">
      {Array.from({ length: total }, (_, second) => second).map((second) => (
        <span
          key={second}
          className={`border-accent-strong size-5.5 rounded-full border-2 ${second < total - left ? 'bg-accent-strong' : ''}`}
        />
      ))}
    </span>
  )
}
