'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

/**
 * "Did it go back at once?" is asked once the furthest point lies further down than before. Before JavaScript it always stands there,
 * with an answer for "it did not move".
 */
export function SpreadQuestion({ before, children }: { before: number; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<boolean | null>(null)
  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    const look = () => {
      const chosen = form.querySelector<HTMLInputElement>('input[name="siteAfter"]:checked')
      setAsked(chosen !== null && Number(chosen.value) > before)
    }
    look()
    form.addEventListener('change', look)
    return () => form.removeEventListener('change', look)
  }, [before])
  return (
    <div
      ref={box}
      hidden={asked === false}
      data-off={asked === false || undefined}
      // Its last answer, "it did not move", is for the page without JavaScript only.
      className={asked ? '[&_label:last-of-type]:hidden' : ''}
    >
      {children}
    </div>
  )
}
