'use client'

import { useMemo, useReducer, useRef } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { BuilderFacts, BuilderHands } from '@/components/programmes/builder/builder-context'
import type { BuilderExercise } from '@/lib/domain/programmes/builder/builder-view'
import { type BuilderLine, type DraftPlan, editPlan, type PlanEdit } from '@/lib/domain/programmes/builder/draft-plan'
import { changed, type History, historyOf, redone, undone } from '@/lib/domain/programmes/builder/history'

type Move =
  | { readonly kind: 'edit'; readonly edit: PlanEdit; readonly about: string | null }
  | { readonly kind: 'take'; readonly plan: DraftPlan }
  | { readonly kind: 'duplicate'; readonly itemIds: readonly string[] }
  | { readonly kind: 'undo' | 'redo' }

function reduce(history: History<DraftPlan>, move: Move): History<DraftPlan> {
  switch (move.kind) {
    case 'edit':
      return changed(history, editPlan(history.present, move.edit), move.about)
    case 'take':
      return changed(history, move.plan, null)
    case 'duplicate': {
      const copies = move.itemIds.map((of) => ({ of, id: uuidv7() }))
      return changed(history, editPlan(history.present, { kind: 'lines', edit: { kind: 'duplicate', copies } }), null)
    }
    case 'undo':
      return undone(history)
    case 'redo':
      return redone(history)
  }
}

/** The draft in hand with everything that can be done to it; nothing here waits for the server. */
export function useBuilder(first: DraftPlan, { library, episodeSide }: BuilderFacts, say: (sentence: string) => void) {
  const [history, move] = useReducer(reduce, first, historyOf)
  const waiting = useRef(new Map<string, () => void>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hands = useMemo((): BuilderHands => {
    const settle = () => {
      clearTimeout(timer.current)
      const all = [...waiting.current.values()]
      waiting.current.clear()
      for (const change of all) change()
    }
    const now = (next: Move) => {
      settle()
      move(next)
    }
    const edit = (change: PlanEdit, about: string | null = null) => now({ kind: 'edit', edit: change, about })
    const freshOf = ({ slug, dose, isOneSided }: BuilderExercise) => ({
      exerciseSlug: slug,
      dose,
      side: isOneSided ? episodeSide : null,
    })
    return {
      edit,
      say,
      settle,
      later: (key, change) => {
        clearTimeout(timer.current)
        waiting.current.set(key, change)
        timer.current = setTimeout(settle, REST_MS)
      },
      add: (slugs, phase, before = null) => {
        const exercises = slugs.flatMap((slug) => library.get(slug) ?? [])
        const lines = exercises.map(
          (exercise): BuilderLine => ({ ...BLANK, ...freshOf(exercise), id: uuidv7(), phase }),
        )
        edit({ kind: 'lines', edit: { kind: 'add', lines, before } })
      },
      duplicate: (itemIds) => now({ kind: 'duplicate', itemIds }),
      swap: (itemId, slug) => {
        const exercise = library.get(slug)
        if (exercise) edit({ kind: 'lines', edit: { kind: 'swap', itemId, with: freshOf(exercise) } })
      },
      undo: () => now({ kind: 'undo' }),
      redo: () => now({ kind: 'redo' }),
    }
  }, [library, episodeSide, say])
  const take = (plan: DraftPlan) => move({ kind: 'take', plan })
  return { plan: history.present, canUndo: history.past.length > 0, canRedo: history.future.length > 0, hands, take }
}

/** A hand that types on is faster; an eye that looks for the minutes is slower. */
const REST_MS = 250

const BLANK = {
  lineageId: null,
  exerciseVersion: null,
  note: null,
  why: null,
  overrideReason: null,
  typed: null,
} as const satisfies Partial<BuilderLine>
