'use client'

import { useEffect } from 'react'

const FIELDS = 'input:not([type="hidden"]), select, textarea'

/**
 * The keys of the queue. Each belongs to a link or a disclosure that says so with `data-queue-key` and shows it: a key does what a click
 * there does, so that nothing can be done by key alone. Never while somebody types, and never with Ctrl, Alt or Command.
 */
export function QueueKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (event.key === 'Escape' && close(target)) return event.preventDefault()
      if (target?.matches('input, textarea, select, [contenteditable]')) return
      // What has the focus keeps its own Enter.
      if (event.key === 'Enter' && target?.closest('a, button, summary')) return
      const control = document.querySelector<HTMLElement>(`[data-queue-key="${CSS.escape(event.key.toLowerCase())}"]`)
      if (!control) return
      event.preventDefault()
      control.click()
      const disclosure = control.closest('details')
      // Opened by a click that has not reached it yet when it is read here: the field is looked for once it has.
      if (control.matches('summary') && disclosure) requestAnimationFrame(() => focusIn(disclosure, control))
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return null
}

function focusIn(disclosure: HTMLDetailsElement, summary: HTMLElement): void {
  const field = disclosure.open ? disclosure.querySelector<HTMLElement>(FIELDS) : null
  if (field) field.focus()
  else summary.focus()
}

/** Escape leaves what was opened, and goes back to what opened it. */
function close(target: HTMLElement | null): boolean {
  const disclosure = target?.closest<HTMLDetailsElement>('details[data-queue-action]')
  if (!disclosure?.open) return false
  disclosure.open = false
  disclosure.querySelector('summary')?.focus()
  return true
}
