'use client'

import { useEffect, useState } from 'react'
import { useDevice } from '@/components/sessions/on-device/device-context'
import { UnsentEntry } from '@/components/sessions/unsent/unsent-entry'
import type { UnsentWords } from '@/components/sessions/unsent/unsent-words'
import { Callout } from '@/components/ui/callout'
import type { RunningDevice } from '@/lib/client/sending/start-device'

type Props = { words: UnsentWords; timeZone: string; locale: string }

/** What is not sent from this browser, newest last, as it was done. */
export function UnsentList({ words, timeZone, locale }: Props) {
  const device = useDevice()
  const [running, setRunning] = useState<RunningDevice | null | undefined>(undefined)
  const [exercises, setExercises] = useState<ReadonlyMap<string, string>>(new Map())
  const [news, setNews] = useState('')
  const start = device?.start

  useEffect(() => {
    if (!start) return
    let isHere = true
    start().then(async (opened) => {
      const bundle = await opened?.device.readBundle()
      if (!isHere) return
      setExercises(new Map(bundle?.plan.items.map(({ id, name }) => [id, name])))
      setRunning(opened)
    })
    return () => {
      isHere = false
    }
  }, [start])

  const { entries = null } = device ?? {}
  const isNothing = running && entries?.length === 0
  return (
    <div className="mt-4 flex flex-col gap-4">
      <p role="status" className={news ? 'font-semibold' : 'sr-only'}>
        {news}
      </p>
      {running === undefined && <p className="text-ink-muted">{words.page.loading}</p>}
      {running === null && <p>{words.page.noStore}</p>}
      {isNothing && (
        <Callout tone="neutral" title={words.page.nothing}>
          {words.page.nothingText}
        </Callout>
      )}
      {running && entries && entries.length > 0 && <p className="text-ink-muted">{words.page.lead}</p>}
      {running && entries && (
        <ul className="flex flex-col gap-4">
          {entries.map((entry) => (
            <UnsentEntry
              key={entry.id}
              entry={entry}
              running={running}
              words={words}
              exercises={exercises}
              place={{ timeZone, locale }}
              onNews={setNews}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
