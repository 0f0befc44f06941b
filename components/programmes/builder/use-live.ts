'use client'

import { type RefObject, useEffect, useState } from 'react'
import type { BuilderHands } from '@/components/programmes/builder/builder-context'
import type { DraftPlan } from '@/lib/domain/programmes/builder/draft-plan'
import { writeDose } from '@/lib/domain/programmes/shorthand/write-dose'

const TEXTS = ['note', 'why', 'overrideReason'] as const

/**
 * False in the page as it is sent and while it wakes up. Then what was typed meanwhile is taken over, and the lists that can be dragged
 * take the place of the plain ones: they bring styles that the page may not be sent with.
 */
export function useLive(place: RefObject<HTMLElement | null>, plan: DraftPlan, hands: BuilderHands): boolean {
  const [isLive, setLive] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the plan that the page came with
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const typed = (name: string) => {
      const field = form.elements.namedItem(name)
      return field instanceof HTMLInputElement ? field.value : null
    }
    for (const [index, line] of plan.lines.entries()) {
      const texts = TEXTS.flatMap((field) => {
        const text = typed(`items.${index}.${field}`)
        return text === null || text === (line[field] ?? '') ? [] : [[field, text || null] as const]
      })
      const dose = typed(`items.${index}.dose`)
      const isOther = dose !== null && dose !== (line.typed ?? writeDose(line.dose, line.side))
      const change = { ...Object.fromEntries(texts), ...(isOther ? { typed: dose } : {}) }
      if (Object.keys(change).length > 0) {
        hands.edit({ kind: 'lines', edit: { kind: 'change', itemId: line.id, change } })
      }
    }
    setLive(true)
  }, [])
  return isLive
}
