'use client'

import { useDeferredValue, useMemo } from 'react'
import { faultSentences } from '@/components/exercises/own/posing/fault-sentences'
import type { FaultWords } from '@/components/exercises/own/posing/posing-words'
import { Callout } from '@/components/ui/callout'
import { posingFaults } from '@/lib/domain/figures/posing/posing-faults'
import type { FigureRecord } from '@/lib/domain/figures/record'

/** What would be refused, said while it is posed. The whole way is looked at, so it may come a moment later than the picture. */
export function LiveFaults({ record, words }: { record: FigureRecord; words: FaultWords }) {
  const settled = useDeferredValue(record)
  const faults = useMemo(() => posingFaults(settled), [settled])
  const sentences = faultSentences(faults, words)
  return (
    <div role="status">
      {sentences.length > 0 && (
        <Callout tone="caution" title={words.title}>
          <ul className="list-disc pl-5">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Callout>
      )}
    </div>
  )
}
