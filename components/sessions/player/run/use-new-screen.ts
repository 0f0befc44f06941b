'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** The focus goes to the heading of a screen that has taken another's place, so that it is read out and keys go on from there. */
export function useNewScreen(box: RefObject<HTMLElement | null>, screen: string): void {
  const before = useRef('')
  useEffect(() => {
    const was = before.current
    before.current = screen
    if (screen === '' || was === '' || was === screen) return
    window.scrollTo(0, 0)
    const headings = [...(box.current?.querySelectorAll('h2') ?? [])]
    const heading = headings.find((one) => one.checkVisibility())
    if (!heading) return
    heading.tabIndex = -1
    heading.classList.add('outline-none')
    heading.focus({ preventScroll: true })
  }, [box, screen])
}
