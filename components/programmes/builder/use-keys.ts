'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { BuilderHands } from '@/components/programmes/builder/builder-context'
import type { BuilderLibrary } from '@/lib/domain/programmes/builder/builder-view'
import type { DraftPlan } from '@/lib/domain/programmes/builder/draft-plan'

/** The button that leads to the last look. */
export const ACTIVATE_ID = 'activate'

type Options = {
  readonly selected: ReadonlySet<string>
  readonly hands: BuilderHands
  readonly plan: DraftPlan
  readonly library: BuilderLibrary
  readonly search: RefObject<HTMLInputElement | null>
  readonly clear: () => void
}

/** The builder's keys. Those that change lines act on the selected ones, else on the one that has the focus. */
export function useKeys(options: Options): void {
  const latest = useRef(options)
  latest.current = options
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!onKey(event, latest.current)) return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the lists and the fields: what means something here means nothing else.
    addEventListener('keydown', press, true)
    return () => removeEventListener('keydown', press, true)
  }, [])
}

/** Did the key mean something? */
function onKey(event: KeyboardEvent, { selected, hands, plan, library, search, clear }: Options): boolean {
  const { key, altKey } = event
  const isCommand = event.ctrlKey || event.metaKey
  const target = event.target instanceof HTMLElement ? event.target : null
  const isTyping = target?.matches('input, textarea, select') ?? false
  if (isCommand && key.toLowerCase() === 'z') return act(event.shiftKey ? hands.redo : hands.undo)
  if (isCommand && key.toLowerCase() === 'y') return act(hands.redo)
  if (isCommand && key === 'Enter') {
    // What was typed last belongs to what is looked at.
    flushSync(hands.settle)
    return act(() => document.getElementById(ACTIVATE_ID)?.click())
  }
  if (key === '/' && !isTyping && !isCommand) return act(() => search.current?.focus())
  const focused = target?.closest<HTMLElement>('[data-line]')?.dataset.line
  const itemIds = selected.size > 0 ? [...selected] : focused ? [focused] : []
  const [itemId] = focused && selected.size === 0 ? [focused] : itemIds
  if (itemIds.length === 0 || itemId === undefined) return false
  if (isCommand && key.toLowerCase() === 'd') return act(() => hands.duplicate(itemIds))
  if (key === 'Delete' && !isTyping) {
    return act(() => {
      hands.edit({ kind: 'lines', edit: { kind: 'remove', itemIds } })
      clear()
    })
  }
  if (!altKey) return false
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    return act(() => hands.edit({ kind: 'lines', edit: { kind: key === 'ArrowUp' ? 'up' : 'down', itemId } }))
  }
  if (key === 's') {
    const line = plan.lines.find(({ id }) => id === itemId)
    const easier = line && library.get(line.exerciseSlug)?.easier
    return easier ? act(() => hands.swap(itemId, easier)) : false
  }
  return false
}

function act(what: () => void): true {
  what()
  return true
}
