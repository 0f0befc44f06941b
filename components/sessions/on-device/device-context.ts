'use client'

import { createContext, useContext } from 'react'
import type { OutboxEntry } from '@/lib/client/device/device'
import type { SendState } from '@/lib/client/sending/sender'
import type { RunningDevice } from '@/lib/client/sending/start-device'

export type DeviceView = {
  readonly personKey: string
  /** What is not sent; null until it is known, and where there is no store. */
  readonly entries: readonly OutboxEntry[] | null
  readonly state: SendState
  /** Opens the store, or answers the one that is open; null where there is none. */
  readonly start: () => Promise<RunningDevice | null>
}

export const DeviceContext = createContext<DeviceView | null>(null)

/** Null outside a patient's pages. */
export function useDevice(): DeviceView | null {
  return useContext(DeviceContext)
}
