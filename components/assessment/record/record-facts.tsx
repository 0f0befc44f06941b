import type { ReactNode } from 'react'
import { DefinitionRow } from '@/components/ui/definition-row'

/** A term and what was said; null or empty when nothing was. */
export type RecordFact = readonly [term: string, value: ReactNode]

/** Facts that were given, two abreast where there is room. What nobody said leaves no line. */
export function RecordFacts({ facts }: { facts: readonly RecordFact[] }) {
  const given = facts.filter(([, value]) => value !== null && value !== '')
  if (given.length === 0) return null
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2 print:grid-cols-2">
      {given.map(([term, value]) => (
        <DefinitionRow key={term} term={term} className="min-w-0 wrap-break-word print:break-inside-avoid">
          {value}
        </DefinitionRow>
      ))}
    </dl>
  )
}
