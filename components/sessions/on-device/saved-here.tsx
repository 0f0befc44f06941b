'use client'

import { CloudOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { AnswerWords } from '@/components/sessions/on-device/answer-words'
import { LinkButton } from '@/components/ui/link-button'
import type { ResponseColour } from '@/lib/domain/sessions/traffic-light'
import type { SyncEvent, SyncRefusal } from '@/lib/schemas/sync'

type Props = {
  kind: SyncEvent['kind']
  colour: ResponseColour | null
  /** When the answer came after all, and was a no. */
  refusal: SyncRefusal | null
  words: AnswerWords
}

/** In the place of a form whose answers could be kept but not sent. Takes the focus, as the next page would have. */
export function SavedHere({ kind, colour, refusal, words }: Props) {
  const box = useRef<HTMLElement>(null)
  const isOnToday = kind === 'next_morning' || kind === 'missed'
  useEffect(() => box.current?.focus(), [])
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="saved-here"
      className="rounded-roomy border-line bg-surface shadow-card mt-4 flex flex-col gap-3 border p-4 outline-none"
    >
      <h2 id="saved-here" className="flex items-center gap-2 text-xl font-semibold">
        <CloudOff aria-hidden="true" size={24} className="text-ink-muted shrink-0" />
        {words.title}
      </h2>
      <p role="status">{refusal ? words.why[refusal] : kind === 'warning_check' ? words.sessionOpens : words.text}</p>
      {colour && <p className="font-semibold">{words.says[colour]}</p>}
      {colour === 'red' && <p className="font-semibold">{words.stopToday}</p>}
      {!isOnToday && (
        <LinkButton href="/patient/today" variant="primary" size="lg">
          {words.toToday}
        </LinkButton>
      )}
      <LinkButton href="/patient/unsent" variant="secondary" size="lg">
        {words.toUnsent}
      </LinkButton>
    </section>
  )
}
