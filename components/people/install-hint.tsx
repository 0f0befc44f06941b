'use client'

import { useEffect, useState } from 'react'
import { Card } from '@/components/ui/card'
import { buttonClass } from '@/components/ui/looks/button-class'

/** Chromium's offer to install; not in the standard types. */
type InstallOffer = Event & { prompt(): Promise<unknown> }
type Way = { readonly kind: 'offer'; readonly offer: InstallOffer } | { readonly kind: 'apple' }
type Words = Readonly<Record<'title' | 'text' | 'add' | 'appleText' | 'close', string>>

const CLOSED = 'plumbline.install.closed'

/** How to put the app on the home screen, where this browser can and has not yet. Put away once, it stays away on this device. */
export function InstallHint({ words }: { words: Words }) {
  const [way, setWay] = useState<Way | null>(null)
  useEffect(() => {
    if (isClosed()) return
    // Only Safari on a phone has this; false means that it was opened in the browser.
    if ('standalone' in navigator && navigator.standalone === false) setWay({ kind: 'apple' })
    const offered = (event: Event) => {
      event.preventDefault()
      setWay({ kind: 'offer', offer: event as InstallOffer })
    }
    const installed = () => setWay(null)
    addEventListener('beforeinstallprompt', offered)
    addEventListener('appinstalled', installed)
    return () => {
      removeEventListener('beforeinstallprompt', offered)
      removeEventListener('appinstalled', installed)
    }
  }, [])
  if (way === null) return null
  return (
    <Card aria-labelledby="install" className="mt-6">
      <h2 id="install" className="text-xl font-semibold">
        {words.title}
      </h2>
      <p className="text-ink-muted">{words.text}</p>
      {way.kind === 'apple' && <p className="mt-2">{words.appleText}</p>}
      <div className="mt-3 flex flex-wrap gap-3">
        {way.kind === 'offer' && (
          <button type="button" onClick={() => way.offer.prompt()} className={buttonClass('secondary', 'md')}>
            {words.add}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            close()
            setWay(null)
          }}
          className={buttonClass('quiet', 'md')}
        >
          {words.close}
        </button>
      </div>
    </Card>
  )
}

function isClosed(): boolean {
  try {
    return localStorage.getItem(CLOSED) !== null
  } catch {
    return false
  }
}

function close(): void {
  try {
    localStorage.setItem(CLOSED, '1')
  } catch {
    // Storage is forbidden: it comes back with the next visit.
  }
}
