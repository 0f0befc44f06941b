'use client'

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'

export type SmallWindowState = {
  /** The browser has such windows. */
  readonly isOffered: boolean
  readonly small: Window | null
  readonly toggle: () => void
}

const never = () => () => undefined

/** The small window of the player, if there is one. Closed from either side, everything is in the page again. */
export function useSmallWindow(): SmallWindowState {
  const isOffered = useSyncExternalStore(
    never,
    () => 'documentPictureInPicture' in window,
    () => false,
  )
  const [small, setSmall] = useState<Window | null>(null)
  useEffect(() => {
    if (!small) return
    const onGone = () => setSmall(null)
    small.addEventListener('pagehide', onGone)
    return () => {
      small.removeEventListener('pagehide', onGone)
      small.close()
    }
  }, [small])
  const toggle = useCallback(() => {
    if (small) return setSmall(null)
    import('@/lib/client/session/small-window')
      .then(({ openSmallWindow }) => openSmallWindow())
      // Refused, or no line to fetch it by: the page has everything that it would show.
      .then(setSmall, () => undefined)
  }, [small])
  return { isOffered, small, toggle }
}
