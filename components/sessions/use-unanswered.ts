'use client'

import { type RefObject, useEffect, useState } from 'react'

/** How many of these radio groups of the surrounding form have no answer yet. 0 before JavaScript has looked. */
export function useUnanswered(
  box: RefObject<HTMLElement | null>,
  names: readonly string[],
  /** A selector of one answer that makes the others unnecessary. */
  enough?: string,
): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    const count = () => {
      const open = names.filter((name) => !form.querySelector(`input[name="${CSS.escape(name)}"]:checked`)).length
      setLeft(enough && form.querySelector(enough) ? 0 : open)
    }
    count()
    form.addEventListener('change', count)
    return () => form.removeEventListener('change', count)
  }, [box, names, enough])
  return left
}

/** Moves the focus to the first of these groups without an answer. */
export function focusFirstOpen(form: HTMLFormElement | null | undefined, names: readonly string[]): void {
  const open = names.find((name) => !form?.querySelector(`input[name="${CSS.escape(name)}"]:checked`))
  if (open === undefined) return
  const first = form?.querySelector<HTMLInputElement>(`input[name="${CSS.escape(open)}"]`)
  first?.focus()
  first?.closest('fieldset')?.scrollIntoView({ block: 'center' })
}
