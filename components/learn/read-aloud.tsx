'use client'

import { Printer, Square, Volume2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { readAloud } from '@/lib/client/cues/read-aloud'

type Words = Readonly<Record<'start' | 'stop' | 'none' | 'failed' | 'print', string>>
type Props = {
  /** The id of the element whose marked sentences are read. */
  of: string
  words: Words
}

/** Reads the text on this page aloud, shows which sentence it is at, and goes on from there. Nothing here works without a script. */
export function ReadAloud({ of, words }: Props) {
  const [isReady, setReady] = useState(false)
  const [isReading, setReading] = useState(false)
  const [problem, setProblem] = useState<'none' | 'failed' | null>(null)
  const place = useRef(0)
  const stop = useRef<(() => void) | null>(null)

  useEffect(() => {
    setReady(true)
    const leave = () => stop.current?.()
    // A page that the browser keeps for "back" is not unmounted.
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  function halt() {
    stop.current?.()
    stop.current = null
    mark(of, null)
    setReading(false)
  }

  function start() {
    setProblem(null)
    setReading(true)
    stop.current = readAloud(
      sentences(of).map((element) => element.textContent ?? ''),
      place.current,
      {
        onPiece: (index) => {
          place.current = index
          mark(of, index)
        },
        onEnd: (why) => {
          if (why === 'done') place.current = 0
          else setProblem(why === 'no_voice' ? 'none' : 'failed')
          halt()
        },
      },
    )
  }

  return (
    <div className="no-print flex min-h-12 flex-wrap items-center gap-3">
      {isReady && (
        <>
          <Button variant="secondary" size="lg" onClick={isReading ? halt : start}>
            {isReading ? <Square aria-hidden="true" size={20} /> : <Volume2 aria-hidden="true" size={22} />}
            {isReading ? words.stop : words.start}
          </Button>
          <Button variant="quiet" size="lg" onClick={() => print()}>
            <Printer aria-hidden="true" size={20} />
            {words.print}
          </Button>
        </>
      )}
      <p role="status" className="empty:hidden">
        {problem && words[problem]}
      </p>
    </div>
  )
}

function sentences(of: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`#${of} [data-sentence]`)]
}

/** The sentence that is being read is marked, and brought into view when it has left it. */
function mark(of: string, at: number | null): void {
  for (const [index, element] of sentences(of).entries()) {
    if (index !== at) {
      delete element.dataset.spoken
      continue
    }
    element.dataset.spoken = ''
    const { top, bottom } = element.getBoundingClientRect()
    // The bar covers the lower part of the page.
    if (top < 0 || bottom > innerHeight * 0.8) {
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
      element.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' })
    }
  }
}
