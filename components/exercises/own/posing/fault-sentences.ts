import type { FaultWords } from '@/components/exercises/own/posing/posing-words'
import type { Fault } from '@/lib/domain/figures/motion/inspect'
import type { Landmark } from '@/lib/domain/figures/skeleton/landmarks'

/** What is wrong with a posed movement, a sentence for each kind of fault. */
export function faultSentences(faults: readonly Fault[], { patterns, parts }: FaultWords): string[] {
  return (['floor', 'wall', 'drift', 'joint'] as const).flatMap((kind) => {
    const names = faults.filter((fault) => fault.kind === kind).map(({ where }) => parts[partOf(where)])
    return names.length === 0 ? [] : [patterns[kind].replace('{parts}', [...new Set(names)].join(', '))]
  })
}

/** Joints are named after the part that they move. */
const partOf = (where: string): Landmark => where.replace('_abd', '').replace('ankle', 'foot') as Landmark
