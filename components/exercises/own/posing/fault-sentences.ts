import { FAULT_KINDS, type FaultWords } from '@/components/exercises/own/posing/posing-words'
import type { PosingFault } from '@/lib/domain/figures/posing/posing-faults'
import type { Landmark } from '@/lib/domain/figures/skeleton/landmarks'

/** What is wrong with a posed movement, a sentence for each kind of fault. */
export function faultSentences(faults: readonly PosingFault[], { patterns, parts }: FaultWords): string[] {
  return FAULT_KINDS.flatMap((kind) => {
    const names = faults.filter((fault) => fault.kind === kind).map(({ where }) => parts[partOf(where)])
    return names.length === 0 ? [] : [patterns[kind].replace('{parts}', [...new Set(names)].join(', '))]
  })
}

/** Joints are named after the part that they move. */
const partOf = (where: string): Landmark => where.replace('_abd', '').replace('ankle', 'foot') as Landmark
