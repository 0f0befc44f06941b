'use client'

import type { ReactNode } from 'react'
import { useOnline } from '@/components/sessions/on-device/use-online'

/** Said when there is no signal, of what cannot wait on the device. */
export function NeedsSignal({ children }: { children: ReactNode }) {
  const isOnline = useOnline()
  return <p role="status">{isOnline ? null : children}</p>
}
