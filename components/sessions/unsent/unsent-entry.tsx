'use client'

import { useState } from 'react'
import { entryRows } from '@/components/sessions/unsent/entry-rows'
import type { UnsentWords } from '@/components/sessions/unsent/unsent-words'
import { Card } from '@/components/ui/card'
import { DefinitionRow } from '@/components/ui/definition-row'
import { Disclosure } from '@/components/ui/disclosure'
import { buttonClass } from '@/components/ui/looks/button-class'
import type { OutboxEntry } from '@/lib/client/device/device'
import type { RunningDevice } from '@/lib/client/sending/start-device'

type Props = {
  entry: OutboxEntry
  running: RunningDevice
  words: UnsentWords
  exercises: ReadonlyMap<string, string>
  place: { timeZone: string; locale: string }
  onNews: (news: string) => void
}

/** After this long somebody should know of it, whether it is refused or not. */
const OLD_MS = 3 * 24 * 3_600_000

/** One entry: what it is, why it is still here, all of it in words, and what can be done with it. */
export function UnsentEntry({ entry, running, words, exercises, place, onNews }: Props) {
  const [isTrying, setTrying] = useState(false)
  const { page } = words
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(place.locale, { timeZone: place.timeZone, ...options })
  const at = (instantMs: number) => format({ dateStyle: 'full', timeStyle: 'short' }).format(instantMs)
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' }).format(entry.happenedAtMs)
  const title = `entry-${entry.id}`
  const isOld = Date.now() - entry.happenedAtMs > OLD_MS

  async function tryAgain(): Promise<void> {
    setTrying(true)
    await running.device.outbox.retry(entry.id)
    await running.sender.send()
    const isHere = (await running.device.outbox.list()).some(({ id }) => id === entry.id)
    if (!isHere) onNews(page.sent)
    setTrying(false)
  }

  return (
    <Card as="li" mark={entry.state === 'refused' ? 'caution' : 'accent'} aria-labelledby={title}>
      <h2 id={title} className="text-xl font-semibold">
        {words.what[entry.kind ?? 'unreadable'].replace('{day}', day)}
      </h2>
      <p className="mt-1">{entry.reason ? words.why[entry.reason] : page.waiting}</p>
      {isOld && entry.state === 'unsent' && <p className="mt-1 font-semibold">{page.old}</p>}
      <Disclosure summary={page.show} className="mt-2">
        <p className="text-ink-muted">{page.showText}</p>
        <dl className="mt-2 flex flex-col gap-2">
          {entry.event &&
            entryRows(entry.event, { words: words.entry, at, exercises }).map(([label, value]) => (
              <DefinitionRow key={label} term={label}>
                {value}
              </DefinitionRow>
            ))}
          <DefinitionRow term={words.entry.reference}>
            <span className="break-all">{entry.id}</span>
          </DefinitionRow>
        </dl>
      </Disclosure>
      <div className="mt-3 flex flex-wrap gap-3">
        {entry.event && (
          <button
            type="button"
            aria-disabled={isTrying || undefined}
            onClick={() => isTrying || tryAgain()}
            className={buttonClass('secondary', 'md')}
          >
            {isTrying ? page.trying : page.tryAgain}
          </button>
        )}
        {entry.state === 'refused' && (
          <RemoveEntry
            words={page}
            onRemove={async () => {
              await running.device.outbox.forget([entry.id])
              onNews(page.removed)
            }}
          />
        )}
      </div>
    </Card>
  )
}

/** Two steps: what is removed here is nowhere else. */
function RemoveEntry({ words, onRemove }: { words: UnsentWords['page']; onRemove: () => void }) {
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <button type="button" onClick={() => setAsking(true)} className={buttonClass('quiet', 'md')}>
        {words.remove}
      </button>
    )
  }
  return (
    <div className="flex w-full flex-col items-start gap-3" role="alert">
      <p className="font-semibold">{words.removeAsk}</p>
      <button type="button" onClick={() => setAsking(false)} className={buttonClass('secondary', 'md')}>
        {words.removeNo}
      </button>
      <button type="button" onClick={onRemove} className={buttonClass('danger', 'md')}>
        {words.removeYes}
      </button>
    </div>
  )
}
