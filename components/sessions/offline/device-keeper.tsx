'use client'

import { useEffect } from 'react'

/** Later than a page needs to answer its first tap. */
const SOON_MS = 3_000

/** Keeps what the person's device needs without a signal. Nothing is seen of it, and its code comes when the page is at rest. */
export function DeviceKeeper({ personKey }: { personKey: string }) {
  useEffect(() => {
    let stop: (() => void) | null = null
    let isOver = false
    const start = async () => {
      const { keepDevice } = await import('@/lib/client/offline/keep-device')
      stop = await keepDevice(personKey)
      if (isOver) stop()
    }
    const isIdleKnown = 'requestIdleCallback' in window
    const begin = () => void start().catch(() => undefined)
    const soon = isIdleKnown ? requestIdleCallback(begin, { timeout: SOON_MS }) : window.setTimeout(begin, SOON_MS)
    return () => {
      isOver = true
      if (isIdleKnown) cancelIdleCallback(soon)
      else clearTimeout(soon)
      stop?.()
    }
  }, [personKey])
  return null
}
