'use client'

import { CloudOff } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { useDevice } from '@/components/sessions/on-device/device-context'
import { useOnline } from '@/components/sessions/on-device/use-online'
import { bannerText } from '@/components/sessions/unsent/banner-text'
import type { BannerWords } from '@/components/sessions/unsent/banner-words'

/** Tells what is not sent yet, above the bar. It grows upwards over the page's end, so that nothing moves under a finger. */
export function UnsentBanner({ words }: { words: BannerWords }) {
  const device = useDevice()
  const isOnline = useOnline()
  const wasShown = useRef(false)
  const { entries = null, state = 'idle' } = device ?? {}
  const text = bannerText({ entries, state, isOnline, wasShown: wasShown.current }, words)
  useEffect(() => {
    wasShown.current = text !== null
  }, [text])
  return (
    // Always there: what comes into a region that is not read yet is not read out.
    <div role="status" className="no-print">
      {text !== null && (
        <div className="border-line bg-sunken border-t">
          <div className="max-w-patient mx-auto flex flex-wrap items-center gap-x-3 px-4 text-base">
            <CloudOff aria-hidden="true" size={22} className="text-ink-muted shrink-0" />
            <p className="min-w-0 flex-1 basis-40 py-2 leading-snug">{text}</p>
            <Link
              href="/patient/unsent"
              prefetch={false}
              className="text-link flex min-h-12 items-center font-semibold"
            >
              {words.open}
            </Link>
          </div>
        </div>
      )}
    </div>
  )
}
