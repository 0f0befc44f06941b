'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { OWN_BUBBLE } from '@/components/messages/own/bubble'
import { useDevice } from '@/components/sessions/on-device/device-context'

export type PendingWords = Readonly<Record<'you' | 'waiting' | 'refused' | 'look' | 'list', string>>

/** What the patient wrote and the server does not have: it stands in the thread as soon as it is kept on the device. */
export function PendingMessages({ words }: { words: PendingWords }) {
  const device = useDevice()
  const router = useRouter()
  const before = useRef(0)
  const pending = (device?.entries ?? []).flatMap(({ id, event, state }) =>
    event?.kind === 'message' ? [{ id, body: event.body, state }] : [],
  )
  const count = pending.length
  useEffect(() => {
    // What has been sent meanwhile is drawn by the server.
    if (count < before.current) router.refresh()
    before.current = count
  }, [count, router])
  if (count === 0) return null
  return (
    <ul aria-label={words.list} className="flex flex-col gap-3">
      {pending.map(({ id, body, state }) => (
        <li key={id} className={`${OWN_BUBBLE} border-dashed`}>
          <p className="font-semibold">{words.you}</p>
          <p className="mt-1 wrap-anywhere whitespace-pre-line">{body}</p>
          {state === 'unsent' ? (
            <p className="mt-1 text-base">{words.waiting}</p>
          ) : (
            <p className="mt-1 flex flex-wrap items-center gap-x-3 text-base">
              {words.refused}
              <Link
                href="/patient/unsent"
                prefetch={false}
                className="text-link flex min-h-11 items-center font-semibold"
              >
                {words.look}
              </Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
