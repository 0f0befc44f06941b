'use client'

import { type RefObject, useEffect, useState } from 'react'

function isOpen(form: HTMLFormElement, name: string): boolean {
  const group = `input[name="${CSS.escape(name)}"]`
  // A question that is not asked now (`data-off`) wants no answer.
  return !form.querySelector(`${group}:checked`) && !form.querySelector(group)?.closest('[data-off]')
}

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
      const open = names.filter((name) => isOpen(form, name)).length
      setLeft(enough && form.querySelector(enough) ? 0 : open)
    }
    // After the other listeners have shown or hidden what depends on the answer.
    const later = () => setTimeout(count)
    later()
    form.addEventListener('change', later)
    form.addEventListener('reset', later)
    return () => {
      form.removeEventListener('change', later)
      form.removeEventListener('reset', later)
    }
  }, [box, names, enough])
  return left
}

/** Moves the focus to the first of these groups without an answer. */
export function focusFirstOpen(form: HTMLFormElement | null | undefined, names: readonly string[]): void {
  if (!form) return
  const open = names.find((name) => isOpen(form, name))
  if (open === undefined) return
  const first = form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(open)}"]`)
  first?.focus()
  first?.closest('fieldset')?.scrollIntoView({ block: 'center' })
}
