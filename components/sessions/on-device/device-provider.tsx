'use client'

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { DeviceContext } from '@/components/sessions/on-device/device-context'
import type { OutboxEntry } from '@/lib/client/device/device'
import type { SendState } from '@/lib/client/sending/sender'
import type { RunningDevice } from '@/lib/client/sending/start-device'

/** Later than a page needs to answer its first tap, also where the browser has no idle callback. */
const SOON_MS = 1_500

/** What this browser keeps of the person whose pages these are. The store comes over the line once the page is at rest. */
export function DeviceProvider({ personKey, children }: { personKey: string; children: ReactNode }) {
  const [entries, setEntries] = useState<readonly OutboxEntry[] | null>(null)
  const [state, setState] = useState<SendState>('idle')
  const running = useRef<Promise<RunningDevice | null> | null>(null)

  const start = useCallback(async () => {
    const listener = { onEntries: setEntries, onState: setState }
    running.current ??= import('@/lib/client/sending/start-device').then(
      ({ startDevice }) => startDevice(personKey, listener),
      () => null,
    )
    const device = await running.current
    // A store that did not open is tried again with the next answer.
    if (device === null) running.current = null
    return device
  }, [personKey])

  useEffect(() => {
    const isIdleKnown = 'requestIdleCallback' in window
    const soon = isIdleKnown ? requestIdleCallback(start, { timeout: SOON_MS }) : window.setTimeout(start, SOON_MS)
    return () => {
      if (isIdleKnown) cancelIdleCallback(soon)
      else clearTimeout(soon)
      running.current?.then((device) => device?.stop())
      running.current = null
      setEntries(null)
      setState('idle')
    }
  }, [start])

  const view = useMemo(() => ({ personKey, entries, state, start }), [personKey, entries, state, start])
  return <DeviceContext value={view}>{children}</DeviceContext>
}
