'use client'

import type { PlayerWords } from '@/components/sessions/player/player-words'
import { Callout } from '@/components/ui/callout'

/** A position that eases the pain, in the library's words. */
export type EasePosition = { readonly name: string; readonly instructions: readonly string[] }

/** After "Stop, it hurts": what to do now. */
export function StoppedForPain({ ease, words }: { ease: EasePosition | null; words: PlayerWords }) {
  return (
    <Callout tone="caution" title={words.stopped.title} className="mb-5">
      <p>{words.stopped.text}</p>
      {ease && (
        <>
          <p className="mt-3 font-semibold">{ease.name}</p>
          <ol className="mt-1 flex list-decimal flex-col gap-1 pl-7">
            {ease.instructions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </>
      )}
    </Callout>
  )
}
