'use client'

import { useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/looks/button-class'

type Props = { on: string; off: string }

/** On this device: whoever speaks to the computer, or brushes a key by mistake, can do without them (WCAG 2.1.4). */
const STORED = 'plumbline.page-keys'
const TYPED_INTO = 'input, textarea, select, [contenteditable]'
const FIELDS = 'input:not([type="hidden"]), select, textarea'
/** What opens in place by a key, and closes with Escape. */
const OPENED = 'details:has(> summary[aria-keyshortcuts])[open]'

/**
 * One key presses what names it in `aria-keyshortcuts`: the control in the part of the page that has the focus
 * (`data-keys-scope`), else the first one. A key does what a click there does, so that nothing can be done by key alone. Never while
 * something is typed, and never behind a dialogue.
 */
export function PageKeys({ on, off }: Props) {
  const [isOn, setIsOn] = useState(true)
  useEffect(() => setIsOn(localStorage.getItem(STORED) !== 'off'), [])
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (event.key === 'Escape' && close(target)) return event.preventDefault()
      if (isMeantOtherwise(event, target)) return
      const control = controlOf(event.key)
      if (!control) return
      event.preventDefault()
      control.click()
      // Opened by a click that has not reached it yet when it is read here: the field is looked for once it has.
      if (control.matches('summary')) requestAnimationFrame(() => focusIn(control))
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isOn])
  const toggle = () => {
    localStorage.setItem(STORED, isOn ? 'off' : 'on')
    setIsOn(!isOn)
  }
  return (
    <button type="button" onClick={toggle} className={buttonClass('quiet', 'md', 'no-print text-sm')}>
      {isOn ? on : off}
    </button>
  )
}

function isMeantOtherwise(event: KeyboardEvent, target: Element | null): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return true
  // What has the focus keeps its own Enter.
  if (event.key === 'Enter' && target?.closest('a, button, summary') != null) return true
  return target?.closest(TYPED_INTO) != null || document.querySelector('dialog[open], html[data-locked]') !== null
}

function controlOf(key: string): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].filter(
    (control) =>
      control.getAttribute('aria-keyshortcuts')?.toLowerCase() === key.toLowerCase() && control.checkVisibility(),
  )
  const scope = document.activeElement?.closest('[data-keys-scope]')
  return all.find((control) => scope?.contains(control)) ?? all[0]
}

function focusIn(summary: HTMLElement): void {
  const opened = summary.closest('details[open]')
  const field = opened?.querySelector<HTMLElement>(FIELDS) ?? summary
  field.focus()
}

/** Escape leaves what was opened, and goes back to what opened it. */
function close(target: Element | null): boolean {
  const opened = target?.closest<HTMLDetailsElement>(OPENED)
  if (!opened) return false
  opened.open = false
  opened.querySelector('summary')?.focus()
  return true
}
