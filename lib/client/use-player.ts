'use client'

import { type Dispatch, type RefObject, useEffect, useReducer, useState } from 'react'
import { pauseClock } from '@/lib/client/player-clock'
import { FIRST_STATE, movePlayer, type PlayerItem, type PlayerMove, type PlayerState } from '@/lib/client/player-state'
import { forgetDrafts, loadDraft, saveDraft } from '@/lib/client/session-draft'

/** Often enough for a second to be seen when it begins; the time itself comes from the clock. */
const LOOK_EVERY_MS = 200

type Player = {
  /** False on the server and before JavaScript runs: then everything stands on one long page. */
  readonly isRunning: boolean
  readonly state: PlayerState
  readonly nowMs: number
  readonly move: Dispatch<PlayerMove>
}

/** The player of one session: its moves, its clock, and a draft in this tab that survives a reload. */
export function usePlayer(checkId: string, items: readonly PlayerItem[], box: RefObject<HTMLElement | null>): Player {
  const [state, move] = useReducer((was: PlayerState, what: PlayerMove) => movePlayer(items, was, what), FIRST_STATE)
  const [isRunning, setRunning] = useState(false)
  const [nowMs, setNow] = useState(0)

  useEffect(() => {
    forgetDrafts(checkId)
    const draft = loadDraft(checkId)
    if (draft) {
      const clock = draft.state.clock && pauseClock(draft.state.clock, draft.seenAtMs)
      move({ type: 'restore', state: { ...draft.state, clock } })
      restoreAnswers(box.current?.closest('form') ?? null, draft.answers)
    }
    setNow(Date.now())
    setRunning(true)
  }, [checkId, box])

  const isTicking = state.clock !== null && state.clock.pausedAtMs === null
  useEffect(() => {
    if (!isTicking) return
    const look = () => {
      const now = Date.now()
      setNow(now)
      move({ type: 'tick', nowMs: now })
    }
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isTicking])

  useEffect(() => {
    if (!isRunning) return
    const form = box.current?.closest('form')
    const save = () => saveDraft(checkId, { state, seenAtMs: Date.now(), answers: readAnswers(form ?? null) })
    save()
    form?.addEventListener('input', save)
    return () => form?.removeEventListener('input', save)
  }, [checkId, box, isRunning, state])

  return { isRunning, state, nowMs, move }
}

/** The check-in's answers. The log of the exercises is in the player's own state, hidden fields are the page's. */
function readAnswers(form: HTMLFormElement | null): Record<string, string> {
  const answers: Record<string, string> = {}
  for (const element of form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? []) {
    if (element.type === 'hidden' || element.name.startsWith('items.') || element.name.startsWith('$')) continue
    if (element.type === 'radio' && !(element as HTMLInputElement).checked) continue
    answers[element.name] = element.value
  }
  return answers
}

function restoreAnswers(form: HTMLFormElement | null, answers: Readonly<Record<string, string>>): void {
  if (!form) return
  for (const [name, value] of Object.entries(answers)) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList || field instanceof HTMLTextAreaElement) field.value = value
  }
  form.dispatchEvent(new Event('change', { bubbles: true }))
}
