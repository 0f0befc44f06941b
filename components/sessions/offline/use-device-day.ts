'use client'

import { useEffect, useState } from 'react'
import { useDevice } from '@/components/sessions/on-device/device-context'
import { type DayOnDevice, type DoneOnDevice, dayOnDevice } from '@/lib/domain/sessions/on-device/day-on-device'
import type { DeviceBundle } from '@/lib/domain/sessions/on-device/device-bundle'

export type KeptDay = {
  readonly bundle: DeviceBundle
  readonly done: readonly DoneOnDevice[]
  readonly today: DayOnDevice
  readonly nowMs: number
}

/** What this device knows of today. What is sent meanwhile still counts for the page that is open. */
export function useDeviceDay(): KeptDay | 'loading' | 'none' {
  const device = useDevice()
  const [bundle, setBundle] = useState<DeviceBundle | null | undefined>(undefined)
  const [done, setDone] = useState<readonly DoneOnDevice[]>([])
  const [openedAtMs, setOpenedAt] = useState(0)
  const start = device?.start
  useEffect(() => {
    if (!start) return
    let isOver = false
    const read = async () => {
      const running = await start()
      const outbox = running?.device.outbox
      const [kept, entries, opened] = await Promise.all([
        running?.device.readBundle(),
        outbox?.list(),
        outbox?.opened(),
      ])
      if (isOver) return
      setDone([...(entries ?? []).flatMap(({ event }) => (event ? [event] : [])), ...(opened ?? [])])
      setOpenedAt(Date.now())
      setBundle(kept ?? null)
    }
    read().catch(() => setBundle(null))
    return () => {
      isOver = true
    }
  }, [start])
  if (bundle === undefined) return 'loading'
  if (bundle === null) return 'none'
  return { bundle, done, today: dayOnDevice(bundle, done, openedAtMs), nowMs: openedAtMs }
}
