'use client'

import Link from 'next/link'
import { EaseCallout, type EasePosition } from '@/components/sessions/player/pain/ease-callout'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import { Disclosure } from '@/components/ui/disclosure'
import { buttonClass } from '@/components/ui/looks/button-class'

/** Once the exercises are over there is nothing to stop: what eases the pain, and the signs that need help. */
export function HurtsNow({ ease, words }: { ease: EasePosition | null; words: PlayerWords }) {
  return (
    <Disclosure summary={words.hurtsNow.title}>
      <EaseCallout says={words.hurtsNow} ease={ease}>
        <Link
          href="/patient/warning-signs"
          prefetch={false}
          className={buttonClass('secondary', 'md', 'mt-3 bg-surface')}
        >
          {words.hurtsNow.signs}
        </Link>
      </EaseCallout>
    </Disclosure>
  )
}
