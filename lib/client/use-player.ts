'use client'

import { type Dispatch, type RefObject, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import { msToNextSecond, pauseClock } from '@/lib/client/player-clock'
import { FIRST_STATE, movePlayer, type PlayerItem, type PlayerMove, type PlayerState } from '@/lib/client/player-state'
import { playerNow } from '@/lib/client/session/player-now'
import { unmarkResumed } from '@/lib/client/session/resume-mark'
import {
  type DraftStore,
  forgetDrafts,
  loadDraft,
  parseDraft,
  type SessionDraft,
} from '@/lib/client/session/session-draft'
import { restoreAnswers, useDraft } from '@/lib/client/session/use-draft'

/** A timer may fire a little early; the second must have begun. */
const JUST_AFTER_MS = 4

type Seen = { readonly state: PlayerState; readonly nowMs: number }
/** Screens of the check-in. */
const LAST_QUESTIONS = 3
const FIRST_SEEN: Seen = { state: FIRST_STATE, nowMs: 0 }

type Player = {
  /** False on the server and before JavaScript runs: then everything stands on one long page. */
  readonly isRunning: boolean
  readonly state: PlayerState
  readonly nowMs: number
  readonly move: Dispatch<PlayerMove>
}

/** The player of one session: its moves, its clock, and a draft that survives a reload and a browser that was killed. */
export function usePlayer(
  checkId: string,
  items: readonly PlayerItem[],
  box: RefObject<HTMLElement | null>,
  store: DraftStore,
): Player {
  const [{ state, nowMs }, move] = useReducer(
    (was: Seen, what: PlayerMove): Seen => ({
      state: movePlayer(items, was.state, what),
      nowMs: 'nowMs' in what ? what.nowMs : was.nowMs,
    }),
    FIRST_SEEN,
  )
  const [isRunning, setRunning] = useState(false)
  const isUntouched = useRef(true)
  const total = items.length

  // Before the browser paints: nobody sees the long page between two screens of the player.
  useLayoutEffect(() => {
    let isOver = false
    const restore = (draft: SessionDraft) => {
      const { kind, index } = draft.state.stage
      if (isOver || index >= (kind === 'exercise' ? total : LAST_QUESTIONS)) return
      isUntouched.current = false
      const clock = draft.state.clock && pauseClock(draft.state.clock, draft.seenAtMs)
      move({ type: 'restore', state: { ...FIRST_STATE, ...draft.state, clock } })
      restoreAnswers(box.current?.closest('form') ?? null, draft.answers)
    }
    forgetDrafts(checkId)
    const draft = loadDraft(checkId)
    if (draft) restore(draft)
    setRunning(true)
    unmarkResumed()
    if (!draft) {
      // Whoever has begun meanwhile goes on with what they see.
      store.read().then((kept) => {
        const found = parseDraft(kept)
        if (found && isUntouched.current) restore(found)
      })
    }
    return () => {
      isOver = true
    }
  }, [checkId, total, box, store])

  const { clock } = state
  useEffect(() => {
    if (clock === null || clock.pausedAtMs !== null) return
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(look, msToNextSecond(clock, playerNow()) + JUST_AFTER_MS)
    }
    const look = () => {
      clearTimeout(timer)
      move({ type: 'tick', nowMs: playerNow() })
      wait()
    }
    wait()
    // Timers of a page out of sight come late: it is right in the moment in which somebody looks at it again.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [clock])

  useDraft(checkId, { state, isRunning, isUntouched }, box, store)
  return { isRunning, state, nowMs, move }
}
