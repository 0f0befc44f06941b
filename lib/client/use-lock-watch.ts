'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { LOCK_MET } from '@/lib/client/lock-met'
import { afterReport, type Cover, coveredIfLate, type Watch, watchFrom, withoutAnswer } from '@/lib/client/lock-watch'
import type { LockReport, NextStop } from '@/lib/domain/access/session-state'

const CHANNEL = 'plumbline.lock'
const USE = ['keydown', 'pointerdown', 'wheel', 'input'] as const
const BACK = ['focus', 'online', 'pageshow'] as const

async function askServer(method: 'GET' | 'POST'): Promise<LockReport> {
  const post = method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {}
  const response = await fetch('/api/lock', { method, cache: 'no-store', ...post })
  if (!response.ok) throw new Error(`lock: ${response.status}`)
  return response.json()
}

/** Follows the session of a page that stands open. `unlocked` is for the tab in which the password was given. */
export function useLockWatch(who: string, first: NextStop): { cover: Cover; stay: () => void; unlocked: () => void } {
  const [watch, setWatch] = useState<Watch | null>(null)
  const isUsed = useRef(false)
  const asked = useRef(0)
  const cover = watch?.cover ?? 'none'

  const ask = useCallback(
    async (method: 'GET' | 'POST') => {
      isUsed.current = false
      asked.current += 1
      const turn = asked.current
      // An answer that was overtaken by a later question is out of date.
      const hear = (move: (was: Watch) => Watch) => turn === asked.current && setWatch((was) => was && move(was))
      try {
        const report = await askServer(method)
        hear((was) => afterReport(was, report, who, Date.now()))
      } catch {
        hear((was) => withoutAnswer(was, Date.now()))
      }
    },
    [who],
  )

  useEffect(() => setWatch(watchFrom(first, Date.now())), [first])

  const askAtMs = watch?.askAtMs ?? null
  useEffect(() => {
    if (askAtMs === null) return
    // Somebody who types for an hour sends nothing meanwhile, and is not idle.
    const timer = setTimeout(() => ask(isUsed.current ? 'POST' : 'GET'), askAtMs - Date.now())
    return () => clearTimeout(timer)
  }, [askAtMs, ask])

  useEffect(() => {
    const use = () => {
      const isFirst = !isUsed.current
      isUsed.current = true
      if (isFirst && cover === 'warn_lock') ask('POST')
    }
    for (const name of USE) addEventListener(name, use, { capture: true, passive: true })
    return () => {
      for (const name of USE) removeEventListener(name, use, { capture: true })
    }
  }, [cover, ask])

  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'hidden') return
      setWatch((was) => was && coveredIfLate(was, Date.now()))
      ask('GET')
    }
    const channel = new BroadcastChannel(CHANNEL)
    channel.addEventListener('message', back)
    document.addEventListener('visibilitychange', back)
    for (const name of [...BACK, LOCK_MET]) addEventListener(name, back)
    return () => {
      channel.close()
      document.removeEventListener('visibilitychange', back)
      for (const name of [...BACK, LOCK_MET]) removeEventListener(name, back)
    }
  }, [ask])

  return {
    cover,
    stay: () => ask('POST'),
    unlocked: () => {
      ask('GET')
      const channel = new BroadcastChannel(CHANNEL)
      channel.postMessage('unlocked')
      channel.close()
    },
  }
}
