'use client'

import { type RefObject, useEffect } from 'react'
import type { PlayerMove } from '@/lib/client/player-state'
import { playerNow } from '@/lib/client/session/player-now'

type Act = 'toggle' | 'back' | 'skip_set'
const KEYS: Readonly<Record<string, Act>> = {
  ' ': 'toggle',
  ArrowLeft: 'back',
  ArrowRight: 'skip_set',
  MediaPlayPause: 'toggle',
  MediaTrackPrevious: 'back',
  MediaTrackNext: 'skip_set',
}
/** Keys belong to these first; what is pressed keeps Space only. */
const TYPED_IN = 'input, select, textarea, dialog'
const PRESSED = 'button, a, summary'
/**
 * The running player without its buttons: Space and the arrows, the media keys of a keyboard, and a tap on the picture. All of it has its
 * button as well.
 */
export function useKeys(
  box: RefObject<HTMLElement | null>,
  state: { readonly hasClock: boolean; readonly isPaused: boolean },
  move: (move: PlayerMove) => void,
): void {
  const { hasClock, isPaused } = state
  useEffect(() => {
    if (!hasClock) return
    const act = (what: Act) =>
      move({ type: what === 'toggle' ? (isPaused ? 'resume' : 'pause') : what, nowMs: playerNow() })
    const onKey = (event: KeyboardEvent) => {
      const what = KEYS[event.key]
      const owner = event.key === ' ' ? `${TYPED_IN}, ${PRESSED}` : TYPED_IN
      const isTaken = event.target instanceof Element && event.target.closest(owner) !== null
      if (what === undefined || isTaken || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      act(what)
    }
    const onTap = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('[data-stage]')) act('toggle')
    }
    const inside = box.current
    document.addEventListener('keydown', onKey)
    inside?.addEventListener('click', onTap)
    return () => {
      document.removeEventListener('keydown', onKey)
      inside?.removeEventListener('click', onTap)
    }
  }, [box, hasClock, isPaused, move])
}
