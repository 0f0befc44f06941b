'use client'

import { CloudOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { AnswerWords } from '@/components/sessions/on-device/answer-words'
import { EaseText, ResponseText } from '@/components/sessions/result/response-text'
import type { ResponseWords } from '@/components/sessions/result/response-words'
import { LinkButton } from '@/components/ui/link-button'
import type { ResultOnDevice } from '@/lib/domain/sessions/on-device/day-on-device'
import type { SyncEvent, SyncRefusal } from '@/lib/schemas/sync'

type Props = {
  kind: SyncEvent['kind']
  /** What came of a session, where the device can tell. */
  result: ResultOnDevice | null
  /** Stands behind advice that cannot wait: nothing opens, and somebody has to do something. */
  isStop: boolean
  /** When the answer came after all, and was a no. */
  refusal: SyncRefusal | null
  words: AnswerWords
  response: ResponseWords | undefined
}

/** In the place of a form whose answers could be kept but not sent. Takes the focus, as the next page would have. */
export function SavedHere({ kind, result, isStop, refusal, words, response }: Props) {
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
      <p role="status">{whatNow({ kind, isStop, refusal, words })}</p>
      {result && response && <Result result={result} words={response} />}
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

/** The same as the page that would have come (`SessionResponse`), as far as it is known here. */
function Result({ result, words }: { result: ResultOnDevice; words: ResponseWords }) {
  const { colour, reasons, setsDone, setsPrescribed, ease, provisional } = result
  return (
    <>
      <ResponseText {...{ colour, reasons, setsDone, setsPrescribed, words }} />
      {colour === 'red' && <p className="font-semibold">{words.stopToday}</p>}
      {ease && <EaseText ease={ease} words={words} />}
      {provisional && <p>{words.tomorrow}</p>}
    </>
  )
}

function whatNow({ kind, isStop, refusal, words }: Pick<Props, 'kind' | 'isStop' | 'refusal' | 'words'>): string {
  if (refusal) return words.why[refusal]
  if (isStop) return words.stopSaved
  return kind === 'warning_check' ? words.sessionOpens : words.text
}
