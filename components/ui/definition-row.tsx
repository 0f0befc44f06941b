import type { ReactNode } from 'react'

/** One fact: a quiet word over a firm one. Stands in a <dl>: `<dl className="flex flex-wrap gap-x-8 gap-y-3">`. */
export function DefinitionRow({
  term,
  children,
  className = '',
}: {
  term: string
  children: ReactNode
  className?: string
}) {
  return (
    <div className={className}>
      <dt className="text-ink-muted roomy:text-base text-sm">{term}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  )
}
